/** Whether the owner of the product of a dossier `d` has handed in what may yet take the place of its certificate. */
export const isRenewalFiled = `EXISTS (SELECT FROM dossier x JOIN dossier_step s ON s.dossier_id = x.id AND s.action = 'submit'
    AND s.number > coalesce((SELECT max(e.number) FROM dossier_step e WHERE e.dossier_id = x.id AND e.action = 'reenter'), 0)
  WHERE x.product_id = d.product_id AND x.open AND x.purpose IN ('re-evaluation', 'upgrade'))`;
