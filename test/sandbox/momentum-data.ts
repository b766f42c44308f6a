export type Item = Readonly<Record<string, unknown>> & { readonly id: string }

/** Items by the name of their resource in the path, then by id. */
export type InstallationData = ReadonlyMap<string, Map<string, Item>>

const templates: readonly Item[] = [
  {
    id: 'welcome',
    name: 'Welcome',
    description: 'To a new subscriber',
    published: true,
    last_update_time: '2026-02-11T08:30:00+00:00',
    content: {
      from: { email: 'hello@mail.example', name: 'Mail Example' },
      subject: 'Welcome, {{name}}',
      text: 'Good to have you, {{name}}.',
    },
  },
  {
    id: 'receipt',
    name: 'Receipt',
    description: 'After a purchase',
    published: true,
    last_update_time: '2026-03-02T14:05:00+00:00',
    content: {
      from: { email: 'billing@mail.example', name: 'Mail Example' },
      subject: 'Your receipt {{number}}',
      text: 'You paid {{amount}}.',
    },
  },
  {
    id: 'spring-news',
    name: 'Spring news',
    description: 'Draft',
    published: false,
    last_update_time: '2026-04-20T11:45:00+00:00',
    content: {
      from: { email: 'news@mail.example', name: 'Mail Example' },
      subject: 'What spring brings',
      text: 'Dear {{name}}, here is what is new.',
    },
  },
]

const transmissions: readonly Item[] = [
  {
    id: '11668787484950529',
    state: 'Success',
    campaign_id: 'receipts-april',
    description: 'Receipts of April',
    content: { template_id: 'receipt' },
  },
  {
    id: '11668787493850530',
    state: 'submitted',
    campaign_id: 'welcome-series',
    description: 'New subscribers',
    content: { template_id: 'welcome' },
  },
]

const webhooks: readonly Item[] = [
  {
    id: '12affc24-f183-11e3-9234-3c15c2c818c2',
    name: 'Bounces to the help desk',
    target: 'https://hooks.example/bounces',
    events: ['bounce', 'out_of_band', 'spam_complaint'],
  },
]

const recipientLists: readonly Item[] = [
  {
    id: 'subscribers',
    name: 'Subscribers',
    description: 'Everybody who asked for news',
    total_accepted_recipients: 3,
    recipients: ['ada', 'grace', 'linus'].map((name) => ({
      address: { email: `${name}@reader.example`, name },
    })),
  },
]

const metrics: readonly Item[] = [
  {
    id: 'deliverability',
    count_injected: 48_210,
    count_sent: 48_164,
    count_accepted: 47_702,
    count_bounce: 462,
    count_spam_complaint: 11,
  },
  { id: 'bounce-reason', count_hard_bounce: 301, count_soft_bounce: 161 },
]

const adaptiveDelivery: readonly Item[] = [
  { id: 'mailbox.example', suspensions: 1, throttles: 14, reduced_connections: 3, reduced_deliveries: 5 },
  { id: 'post.example', suspensions: 0, throttles: 2, reduced_connections: 0, reduced_deliveries: 1 },
]

const users: readonly Item[] = [{ id: 'admin', access_level: 'admin' }]

/** What an installation starts with. */
export function createInstallationData(): InstallationData {
  return new Map([
    ['templates', byId(templates)],
    ['transmissions', byId(transmissions)],
    ['webhooks', byId(webhooks)],
    ['recipient-lists', byId(recipientLists)],
    ['metrics', byId(metrics)],
    ['adaptive-delivery', byId(adaptiveDelivery)],
    ['users', byId(users)],
  ])
}

function byId(items: readonly Item[]): Map<string, Item> {
  return new Map(items.map((item) => [item.id, item]))
}
