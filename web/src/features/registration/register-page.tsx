import { useNavigate } from '@tanstack/react-router';
import { App, Button } from 'antd';
import { useEffect, useRef, useState } from 'react';
import { answerOf } from '../../api/answer-of.js';
import { api } from '../../api/client.js';
import { useMe } from '../../api/use-me.js';
import type { Producer, Product, Purpose, Round } from '../../api/types.js';
import { useWrite } from '../../api/use-write.js';
import { useWords } from '../../texts/words.js';
import { Callout } from '../../ui/callout.js';
import { Page } from '../../ui/page.js';
import { Panel } from '../../ui/panel.js';
import { StepsBar } from '../../ui/steps-bar.js';
import { ProducerStep } from './producer-step.js';
import { ProductStep } from './product-step.js';
import { RegistrationFacts } from './registration-facts.js';
import styles from './register-page.module.css';
import { RoundStep } from './round-step.js';

const steps = ['producer', 'product', 'round', 'check'] as const;
type StepName = (typeof steps)[number];

/** Registers a product for a round in four big steps; a commune officer does it on behalf of a producer. */
export function RegisterPage() {
  const words = useWords();
  const { t, problem } = words;
  const me = useMe();
  const { message } = App.useApp();
  const navigate = useNavigate();
  const [step, setStep] = useState<StepName>('producer');
  const [producer, setProducer] = useState<Producer | null>(null);
  const [product, setProduct] = useState<Product | null>(null);
  const [purpose, setPurpose] = useState<Purpose>('first');
  const [round, setRound] = useState<Round | null>(null);
  const top = useRef<HTMLDivElement>(null);
  const isOfficer = me.roles.some(({ role }) => role === 'communeOfficer');
  const register = useWrite(
    (body: { productId: string; roundId: string; purpose: Purpose }) =>
      answerOf(api.POST('/api/dossiers', { body })),
    ({ dossier }) => {
      void message.success(t('register.done'));
      void navigate({ to: '/dossiers/$dossierId', params: { dossierId: dossier.id } });
    },
  );
  const first = useRef(true);
  useEffect(() => {
    if (!first.current) top.current?.focus();
    first.current = false;
  }, [step]);
  const at = steps.indexOf(step);
  const back = steps[at - 1];

  return (
    <Page title={t('register.title')} lead={t(isOfficer ? 'register.leadOfficer' : 'register.lead')} narrow>
      <div ref={top} tabIndex={-1} className={styles['top']}>
        <StepsBar
          label={t('register.steps')}
          at={at}
          names={steps.map((name) => t(`register.step.${name}`))}
          position={t('register.position', { at: words.number(at + 1), of: words.number(steps.length) })}
        />
      </div>
      {step === 'producer' && (
        <ProducerStep
          chosen={producer}
          mayCreate={isOfficer}
          onChoose={(next) => {
            if (next.id !== producer?.id) setProduct(null);
            setProducer(next);
            setStep('product');
          }}
        />
      )}
      {step === 'product' && producer && (
        <ProductStep
          producer={producer}
          chosen={product}
          onChoose={(next) => {
            setProduct(next);
            setStep('round');
          }}
        />
      )}
      {step === 'round' && (
        <RoundStep
          chosen={round}
          purpose={purpose}
          onPurpose={setPurpose}
          onChoose={(next) => {
            register.reset();
            setRound(next);
            setStep('check');
          }}
        />
      )}
      {step === 'check' && producer && product && round && (
        <Panel title={t('register.step.check')} tone="green">
          {register.error !== null && <Callout tone="error" focused {...problem(register.error)} />}
          <RegistrationFacts producer={producer} product={product} purpose={purpose} round={round} />
          <Button
            type="primary"
            size="large"
            block
            loading={register.isPending}
            onClick={() => register.mutate({ productId: product.id, roundId: round.id, purpose })}
          >
            {t('register.submit')}
          </Button>
        </Panel>
      )}
      {back !== undefined && (
        <div>
          <Button size="large" onClick={() => setStep(back)}>
            {t('register.back', { step: t(`register.step.${back}`) })}
          </Button>
        </div>
      )}
    </Page>
  );
}
