import '../../platform/web/styles/index.css'
import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { Problem } from '../../platform/web/call.ts'
import { NowProvider } from '../../platform/web/now.tsx'
import { LanguageProvider } from '../../platform/web/words.tsx'
import { App } from './shell/App.tsx'

const queries = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 15_000,
      // A refusal stays a refusal; only a lost connection or a stumble of the server is worth a second try.
      retry: (failures, problem) =>
        failures < 1 && !(problem instanceof Problem && problem.status >= 400 && problem.status < 500),
      networkMode: 'always',
    },
    mutations: { networkMode: 'always' },
  },
})

const place = document.getElementById('voorkant')
if (!place) throw new Error('the page has no place for the application')

createRoot(place).render(
  <StrictMode>
    <LanguageProvider>
      <NowProvider clock={readClock}>
        <QueryClientProvider client={queries}>
          <App />
        </QueryClientProvider>
      </NowProvider>
    </LanguageProvider>
  </StrictMode>,
)

function readClock(): Date {
  return new Date()
}
