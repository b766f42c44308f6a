import { clsx } from 'clsx'
import { Star } from 'lucide-react'
import type { Database } from '../../../shared/model/database'
import { texts } from '../../../shared/texts'
import { changeFavourite } from '../../stores/database-store'
import { IconButton } from '../../ui/icon-button'

/** Puts a database among the favourites, and takes it out again. */
export function FavouriteStar({ database: { id, favourite } }: { database: Database }) {
  const { addFavourite, removeFavourite } = texts.databases
  return (
    <IconButton
      label={favourite ? removeFavourite : addFavourite}
      icon={<Star className={clsx(favourite && 'fill-current text-warn')} />}
      onClick={() => void changeFavourite(id, !favourite)}
    />
  )
}
