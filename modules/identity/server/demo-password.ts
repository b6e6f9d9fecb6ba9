/** With which everybody of the fictional municipality can sign in; shown on the page to sign in on, in demo mode alone. */
export const demoPassword = 'een boot op de Merenvaart'
