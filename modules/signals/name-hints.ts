// Help against naming third parties. Only a hint: it sees capitals, it knows nobody.

const notNames = new Set(
  (
    'Ik Jij Hij Zij Wij De Het Een Er En Maar Want Dus Ook Na Op In Bij Met Van Voor Toen Nu Daar Deze Dit Die Dat ' +
    'I The A An On At In He She They We It And But When After ' +
    'Januari Februari Maart April Mei Juni Juli Augustus September Oktober November December ' +
    'January February March May June July August October Maandag Dinsdag Woensdag Donderdag Vrijdag Zaterdag Zondag ' +
    'Monday Tuesday Wednesday Thursday Friday Saturday Sunday ' +
    'Snapchat Instagram Telegram WhatsApp TikTok Facebook Signal Discord Vinted Marktplaats Tikkie Google Apple Samsung iPhone Nike ' +
    'Louis Vuitton Gucci Moncler Golf Audi Mercedes BMW Volkswagen Vespa ' +
    'Veilig Thuis Halt Politie Wijkteam Jeugdhulp Gemeente Nederland Nederlands Engels Frans Duits Latijn Bargoens Pasen Kerst Kerstmis Ramadan Suikerfeest ' +
    'Whatsapp App Magister Somtoday'
  )
    .split(' ')
    .map((word) => word.toLowerCase()),
)

/** Endings of places: a street, a square, a school is not a person. */
const placeEnding =
  /(?:straat|laan|plein|weg|kade|gracht|park|dijk|brug|hof|plaats|kwartier|college|lyceum|school|veld|markt|station|steeg|wal|dam|haven|bos|wijk|dal|singel|akker|poort|berg|zicht|huis|centrum|hal)$/i

/**
 * Words with a capital inside a sentence that are no name of the described young person and no word we know: perhaps the
 * name of somebody else. The first word of a sentence has a capital anyway and says nothing.
 */
export function nameHints(text: string, ownNames: readonly string[] = []): string[] {
  const own = new Set(ownNames.flatMap((name) => words(name)).map((word) => word.toLowerCase()))
  const found: string[] = []
  for (const sentence of text.split(/(?<=[.!?:;])\s+|\n+/)) {
    let run: string[] = []
    const keep = () => {
      if (run.length > 0) found.push(run.join(' '))
      run = []
    }
    for (const [place, word] of words(sentence).entries()) {
      const lower = word.toLowerCase()
      const isCapital = /^\p{Lu}[\p{Ll}’'-]/u.test(word)
      const isOwn = own.has(lower) || own.has(lower.replace(/['’]?s$/, ''))
      if (!isCapital || isOwn || notNames.has(lower) || placeEnding.test(word)) keep()
      else if (place > 0) run.push(word)
    }
    keep()
  }
  return [...new Set(found)]
}

function words(text: string): string[] {
  return text.match(/[\p{L}\p{N}]+(?:[’'-][\p{L}\p{N}]+)*/gu) ?? []
}
