import { router } from '../../app/router.js';

export const planted = router;
