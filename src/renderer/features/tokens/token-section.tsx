import { KeyRound, RefreshCw } from 'lucide-react'
import { useState } from 'react'
import type { Credential } from '../../../shared/model/credential'
import type { Database } from '../../../shared/model/database'
import { modeNames } from '../../../shared/model/mode'
import { findKind } from '../../../shared/providers'
import { isInteractive, type OAuthScheme } from '../../../shared/providers/oauth-scheme'
import { texts } from '../../../shared/texts'
import { listProviders } from '../../stores/provider-store'
import { Button } from '../../ui/button'
import { exactTime } from '../../ui/describe-time'
import { Notice } from '../../ui/notice'
import { Pill } from '../../ui/pill'
import { Select } from '../../ui/select'
import { useNow } from '../../ui/use-now'
import { describeToken, readTokenState, type TokenState } from './describe-tokens'
import { SignInWait } from './sign-in-wait'
import { useSignIn } from './use-sign-in'

const words = texts.tokens

const statusTones = { connected: 'ok', renews: 'off', 'sign-in': 'warn' } as const

interface TokenSectionProps {
  credential: Credential
  database: Database
}

/** The tokens of a credential that fetches them: how long they last, and how to get others. Nothing for any other. */
export function TokenSection({ credential, database }: TokenSectionProps) {
  const scheme = findKind(listProviders(), credential)?.scheme
  return scheme?.type === 'oauth2' ? <Tokens {...{ credential, database, scheme }} /> : null
}

function Tokens({ credential, database, scheme }: TokenSectionProps & { scheme: OAuthScheme }) {
  const environments = database.environments.filter(({ mode }) => mode === credential.mode)
  const [chosenId, setChosenId] = useState<string>()
  const environment = environments.find(({ id }) => id === chosenId) ?? environments[0]
  const { work, signIn, refresh, cancel } = useSignIn(credential.id, environment?.id)
  const state = readTokenState(credential, scheme, useNow('second'))
  const headingId = `${credential.id}-tokens`
  const { refreshExpiresAt, status } = state
  return (
    <section aria-labelledby={headingId} className="my-5">
      <div className="flex items-center gap-2 pb-1">
        <h3 id={headingId} className="text-tiny font-strong tracking-wide text-faint uppercase">
          {words.title}
        </h3>
        <Pill tone={statusTones[status]}>{words.status[status]}</Pill>
      </div>
      <TokenList {...{ state, scheme }} />
      {environments.length > 1 && (
        <Select
          label={words.fetchAt}
          className="mt-2"
          value={environment?.id}
          onChange={(event) => setChosenId(event.target.value)}
        >
          {environments.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </Select>
      )}
      <div className="mt-2 flex flex-col gap-2">
        {work.type === 'signing-in' && <SignInWait step={work.step} onCancel={cancel} />}
        {work.type === 'idle' && work.failure && (
          <Notice tone="bad" role="alert">
            {work.failure.message}
          </Notice>
        )}
        {environment === undefined && credential.mode !== 'both' && (
          <Notice tone="info">{words.noEnvironment(database.name, modeNames[credential.mode])}</Notice>
        )}
        {work.type !== 'signing-in' && environment !== undefined && (
          <div className="flex flex-wrap gap-2">
            <Button variant={status === 'sign-in' ? 'primary' : 'secondary'} onClick={() => void signIn()}>
              <KeyRound aria-hidden className="size-3.5" />
              {nameSignIn(scheme, state)}
            </Button>
            {refreshExpiresAt !== undefined && (
              <Button busy={work.type === 'refreshing'} onClick={() => void refresh()}>
                {work.type !== 'refreshing' && <RefreshCw aria-hidden className="size-3.5" />}
                {words.renew}
              </Button>
            )}
          </div>
        )}
      </div>
    </section>
  )
}

function TokenList({ state, scheme }: { state: TokenState; scheme: OAuthScheme }) {
  const now = useNow('second')
  const tokens = [
    [words.access, state.accessExpiresAt] as const,
    ...(scheme.refreshToken === null ? [] : [[words.refresh, state.refreshExpiresAt] as const]),
  ]
  return (
    <dl className="grid grid-cols-[104px_minmax(0,1fr)] gap-x-2 gap-y-[7px]">
      {tokens.map(([name, end]) => (
        <div key={name} className="contents">
          <dt className="text-dim">{name}</dt>
          <dd className="numbers" title={end == null ? undefined : exactTime(end)}>
            {describeToken(end, now)}
          </dd>
        </div>
      ))}
    </dl>
  )
}

function nameSignIn(scheme: OAuthScheme, { accessExpiresAt }: TokenState): string {
  if (!isInteractive(scheme)) return accessExpiresAt === undefined ? words.get : words.getNew
  return accessExpiresAt === undefined ? words.signIn : words.signInAgain
}
