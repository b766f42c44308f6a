export type Row = Readonly<Record<string, unknown>>

/** Rows by the name of their entity. */
export type MomentusData = ReadonlyMap<string, Row[]>

const organizations = [
  { OrganizationCode: '10', OrganizationName: 'Harbour Convention Centre' },
  { OrganizationCode: '20', OrganizationName: 'Old Mill Concert Hall' },
]

const eventNames = ['Food Fair', 'Boat Show', 'Book Days', 'Robotics Summit', 'Winter Ball', 'Garden Expo']

/** What the server starts with: two organisations, and enough events for more than one page. */
export function createMomentusData(): MomentusData {
  const events = Array.from({ length: 24 }, (_, index) => ({
    Organization: index % 3 === 2 ? '20' : '10',
    EventID: 9401 + index,
    Description: `${eventNames[index % eventNames.length]} ${2026 + Math.floor(index / eventNames.length)}`,
    Status: index % 4 === 3 ? 'Tentative' : 'Confirmed',
    StartDate: `2026-${String(1 + (index % 12)).padStart(2, '0')}-14T09:00:00`,
  }))
  const functions = events.map(({ Organization, EventID }, index) => ({
    OrganizationCode: Organization,
    EventID,
    FunctionID: 100 + index,
    Description: index % 2 === 0 ? 'Opening' : 'Dinner',
  }))
  return new Map<string, Row[]>([
    ['Organizations', organizations],
    ['Events', events],
    ['Functions', functions],
    [
      'Spaces',
      [
        { OrganizationCode: '10', Code: 'HALL-A', SpaceDescription: 'Hall A', Bookable: 'Y' },
        { OrganizationCode: '10', Code: 'HALL-B', SpaceDescription: 'Hall B', Bookable: 'Y' },
        { OrganizationCode: '20', Code: 'STAGE', SpaceDescription: 'Main stage', Bookable: 'Y' },
      ],
    ],
    [
      'Resources',
      [
        { OrganizationCode: '10', ResourceCode: 'CHAIR', ResourceCodeDescription: 'Chair' },
        { OrganizationCode: '10', ResourceCode: 'TABLE', ResourceCodeDescription: 'Round table' },
      ],
    ],
    [
      'Notes',
      [
        {
          OrganizationCode: '10',
          Type: 'EV',
          Code: '9401',
          SequenceNumber: 1,
          Title: 'Loading dock',
          Text: 'Dock 2 from six in the morning.',
        },
      ],
    ],
    ['PriceList', [{ OrganizationCode: '10', Code: 'STD', Description: 'Standard prices' }]],
    [
      'PriceListItems',
      [
        { OrganizationCode: '10', PriceList: 'STD', Sequence: 1, Code: 'CHAIR', Price: 4.5 },
        { OrganizationCode: '10', PriceList: 'STD', Sequence: 2, Code: 'TABLE', Price: 18 },
      ],
    ],
    ['ServiceOrders', [{ OrganizationCode: '10', OrderNumber: 5001, EventID: 9401, Status: 'Open' }]],
    [
      'ServiceOrderItems',
      [{ OrganizationCode: '10', OrderNumber: 5001, OrderLineNumber: 1, ResourceCode: 'CHAIR', Units: 200 }],
    ],
    [
      'Bookings',
      [
        { id: 301, name: 'Spring Gala', status: 'definite' },
        { id: 302, name: 'Jazz Night', status: 'prospect' },
      ],
    ],
    ['Rooms', [{ id: 11, name: 'Ballroom' }]],
    ['Contacts', [{ id: 71, firstName: 'Ada', lastName: 'Byron', email: 'ada@organiser.example' }]],
    ['Opportunities', [{ id: 81, name: 'Design week', contactId: 71 }]],
  ])
}
