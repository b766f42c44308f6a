import { RotateCcw, X } from 'lucide-react'
import { useEffect, useState } from 'react'
import type { Result } from '../../../shared/errors'
import type { Exchange } from '../../../shared/model/exchange'
import { findProvider } from '../../../shared/providers'
import { explainStatus } from '../../../shared/rules/explain-status'
import { texts } from '../../../shared/texts'
import { bridge } from '../../bridge'
import { useDatabaseStore } from '../../stores/database-store'
import { useProviderStore } from '../../stores/provider-store'
import { changeDraft } from '../../stores/tester-store'
import { changeMode, openDatabase } from '../../stores/view-store'
import { Button } from '../../ui/button'
import { IconButton } from '../../ui/icon-button'
import { Notice } from '../../ui/notice'
import { draftFromExchange } from '../tester/draft'
import { ExchangeView } from '../tester/exchange-view'
import { MaskedText } from '../tester/masked-text'
import { MethodWord } from '../tester/method-word'
import { StatusExplanation } from '../tester/status-explanation'

const words = texts.history

interface ExchangeDetailsProps {
  id: string
  onClose: () => void
}

/** One exchange of the history in full, and what its answer means at its provider. */
export function ExchangeDetails({ id, onClose }: ExchangeDetailsProps) {
  const [result, setResult] = useState<Result<Exchange>>()
  useEffect(() => {
    let wanted = true
    void bridge.getExchange({ id }).then((answer) => wanted && setResult(answer))
    return () => {
      wanted = false
    }
  }, [id])

  if (!result) return null
  if (!result.ok) {
    return (
      <div className="p-4">
        <Notice tone="bad" role="alert">
          {result.error.message}
        </Notice>
      </div>
    )
  }
  return <Details exchange={result.value} onClose={onClose} />
}

function Details({ exchange, onClose }: { exchange: Exchange; onClose: () => void }) {
  const database = useDatabaseStore(({ databases }) =>
    databases?.find(({ id }) => id === exchange.databaseId),
  )
  const providers = useProviderStore((state) => state.providers)
  const environment = database?.environments.find(({ id }) => id === exchange.environmentId)
  const provider = database && findProvider(providers, database.providerId)
  const explanation = provider && environment && explainStatus(provider, exchange, environment.baseUrl)
  const openInTester = () => {
    changeDraft(exchange.databaseId, exchange.mode, draftFromExchange(exchange, environment))
    changeMode(exchange.mode)
    openDatabase(exchange.databaseId, 'requests')
  }
  return (
    <section aria-label={words.exchange} className="flex h-full flex-col">
      <header className="flex shrink-0 items-center gap-2 px-4 pt-3 pb-1">
        <MethodWord method={exchange.method} />
        <span title={exchange.url} className="min-w-0 flex-1 truncate font-mono text-mono">
          <MaskedText>{exchange.url}</MaskedText>
        </span>
        <Button size="small" onClick={openInTester}>
          <RotateCcw aria-hidden className="size-3.5" />
          {words.openInTester}
        </Button>
        <IconButton label={words.closeDetails} icon={<X />} size="small" onClick={onClose} />
      </header>
      {explanation && <StatusExplanation explanation={explanation} exchange={exchange} />}
      <div className="min-h-0 flex-1">
        <ExchangeView exchange={exchange} />
      </div>
    </section>
  )
}
