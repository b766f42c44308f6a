import {
  Building2,
  Factory,
  FlaskConical,
  Globe,
  Hotel,
  Landmark,
  type LucideIcon,
  Mail,
  Music,
  Plane,
  Ship,
  Store,
  Ticket,
  Truck,
  Utensils,
  Wallet,
  Warehouse,
} from 'lucide-react'
import {
  type DatabaseColour,
  type DatabaseLooks,
  type DatabaseSymbol,
  databaseSymbols,
} from '../../../shared/model/database'
import type { Provider } from '../../../shared/providers/provider'
import type { BadgeLooks } from '../../ui/badge'

/** White stands on each at WCAG AA, in both themes. */
export const colourValues: Record<DatabaseColour, string> = {
  blue: '#3358d4',
  sky: '#0b6bbf',
  teal: '#0f766e',
  green: '#1f7a4f',
  olive: '#5b6b12',
  amber: '#9d4b12',
  red: '#c02f13',
  pink: '#b32a72',
  violet: '#8145b5',
  grey: '#5c6670',
}

export const symbolIcons: Record<DatabaseSymbol, LucideIcon> = {
  building: Building2,
  factory: Factory,
  store: Store,
  warehouse: Warehouse,
  truck: Truck,
  plane: Plane,
  ship: Ship,
  hotel: Hotel,
  utensils: Utensils,
  ticket: Ticket,
  music: Music,
  mail: Mail,
  wallet: Wallet,
  flask: FlaskConical,
  globe: Globe,
  landmark: Landmark,
}

/** The symbol that an icon names; undefined for letters. */
export function findSymbol(icon: string | null): DatabaseSymbol | undefined {
  return databaseSymbols.find((symbol) => symbol === icon)
}

/** What stands in the square of a database: what the person chose, and what its provider has for the rest. */
export function badgeOf(
  { colour, icon }: Pick<DatabaseLooks, 'colour' | 'icon'>,
  { badge }: Provider,
): BadgeLooks {
  const symbol = findSymbol(icon)
  return {
    color: colour === null ? badge.color : colourValues[colour],
    letter: icon?.toUpperCase() ?? badge.letter,
    ...(symbol && { Icon: symbolIcons[symbol] }),
  }
}
