import { createContext, type ReactNode, use, useCallback, useEffect, useMemo, useState } from 'react'
import { type Dictionary, type Language, languageCookie, languageOf } from '../contract/words.ts'

type Speaking = { language: Language; speak(language: Language): void }

const LanguageContext = createContext<Speaking>({ language: 'nl', speak: () => {} })

/** Carries the reader's language. A switch keeps what is on the screen, and is remembered in a cookie. */
export function LanguageProvider({ initial, children }: { initial?: Language; children: ReactNode }) {
  const [language, setLanguage] = useState<Language>(
    () => initial ?? (typeof document === 'undefined' ? 'nl' : languageOf(document.cookie)),
  )
  useEffect(() => {
    document.documentElement.lang = language
  }, [language])
  const speak = useCallback((next: Language) => {
    document.cookie = `${languageCookie}=${next}; path=/; max-age=31536000; samesite=lax`
    setLanguage(next)
  }, [])
  const speaking = useMemo(() => ({ language, speak }), [language, speak])
  return <LanguageContext value={speaking}>{children}</LanguageContext>
}

/** The texts of a room in the reader's language. */
export function useWords<S>(text: Dictionary<S>): S {
  return text[use(LanguageContext).language]
}

/** The reader's language, and the way to change it. */
export function useLanguage(): Speaking {
  return use(LanguageContext)
}
