import type { Client } from 'pg'

/** How much one municipality holds. */
export type Size = {
  readonly signals: number
  /** Signals that wait on a coordinator; all others were closed and the grants on them lapsed. */
  readonly openSignals: number
  readonly cases: number
  /** Descriptions of young people, over signals and cases together. */
  readonly persons: number
  readonly auditLines: number
  readonly schools: number
  readonly signallers: number
  readonly teamMembers: number
}

export const casesPerDirector = 40

/** What issue 2 asks: one municipality at this size among ten. */
export const big: Size = {
  signals: 500_000,
  openSignals: 500,
  cases: 30_000,
  persons: 100_000,
  auditLines: 1_000_000,
  schools: 30,
  signallers: 2000,
  teamMembers: 1500,
}

export function divided(size: Size, by: number): Size {
  const part = (number: number, least: number) => Math.max(least, Math.round(number / by))
  return {
    signals: part(size.signals, 100),
    openSignals: part(size.openSignals, 40),
    cases: part(size.cases, 80),
    persons: part(size.persons, 120),
    auditLines: part(size.auditLines, 200),
    schools: part(size.schools, 3),
    signallers: part(size.signallers, 20),
    teamMembers: part(size.teamMembers, 20),
  }
}

const givenNames = [
  'Daan',
  'Sem',
  'Milan',
  'Yusuf',
  'Noah',
  'Ayoub',
  'Lotte',
  'Emma',
  'Sara',
  'Fatima',
  'Julia',
  'Tess',
  'Kees',
  'Bram',
  'Ilias',
  'Rayan',
  'Jayden',
  'Dani',
  'Mila',
  'Nora',
]
const familyNames = [
  'Kuiper',
  'De Wit',
  'Bakker',
  'El Amrani',
  'Yilmaz',
  'Jansen',
  'Visser',
  'Smit',
  'Mulder',
  'Bos',
  'Peeters',
  'Hoekstra',
  'Dekker',
  'Haddad',
  'Willems',
  'Postma',
  'Prins',
  'Boer',
  'Vos',
  'Schipper',
  'Koster',
  'Dijk',
  'Pattinama',
  'Santos',
  'Kaya',
]

/** Fills municipalities set by set, as the owner; foreign keys and triggers rest meanwhile, so what they keep is written too. */
export async function fill(client: Client, sizes: ReadonlyMap<number, Size>): Promise<void> {
  await client.query('begin')
  await client.query('set local session_replication_role = replica')
  await client.query('set local synchronous_commit = off')
  const indexes = await dropIndexes(client)
  for (const [municipality, size] of sizes) {
    for (const step of stepsOf(municipality, size)) await client.query(step)
  }
  for (const index of indexes) await client.query(index)
  await client.query('commit')
  await settle(client, [...sizes.keys()])
}

// Building an index over rows that are there is many times quicker than keeping it while they come.
async function dropIndexes(client: Client): Promise<string[]> {
  const { rows } = await client.query<{ name: string; definition: string }>(
    `select i.indexrelid::regclass::text as name, pg_get_indexdef(i.indexrelid) as definition
    from pg_index i join pg_class c on c.oid = i.indrelid join pg_namespace n on n.oid = c.relnamespace
    where n.nspname in ('privacy', 'people', 'signals', 'cases', 'audit') and not exists (select from pg_constraint k where k.conindid = i.indexrelid)`,
  )
  for (const { name } of rows) await client.query(`drop index ${name}`)
  return rows.map(({ definition }) => definition)
}

function stepsOf(municipality: number, size: Size): string[] {
  const directors = Math.max(2, Math.ceil(size.cases / casesPerDirector))
  const firstSignal = municipality * 1_000_000_000
  const firstCase = firstSignal + 500_000_000
  const describedSignals = Math.max(size.openSignals, size.persons - size.cases)
  // Signals that are described: the open ones, and enough of the closed ones.
  const described = `(i > ${size.signals - size.openSignals} or i <= ${describedSignals - size.openSignals})`
  const given = `(array['${givenNames.join("', '")}'])[1 + abs(hashint4(i)) % ${givenNames.length}]`
  const family = `(array['${familyNames.join("', '")}'])[1 + abs(hashint4(i + 7)) % ${familyNames.length}]`

  return [
    `insert into identity.municipality (municipality_id, name, region) values (${municipality}, 'Meetstad ${municipality}', 'Regio Oost-Merenland')`,
    `insert into identity.organisation (municipality_id, name, chain, kind)
      select ${municipality}, 'Gemeente', 'municipality', 'gemeente'
      union all select ${municipality}, 'Politie', 'safety', 'politie'
      union all select ${municipality}, 'Openbaar Ministerie', 'justice', 'om'
      union all select ${municipality}, 'Jeugdhulp ' || i, 'care', 'jeugdhulp' from generate_series(1, 3) i
      union all select ${municipality}, 'Jongerenwerk ' || i, 'community', 'jongerenwerk' from generate_series(1, 3) i
      union all select ${municipality}, 'School ' || i, 'education', 'voortgezet onderwijs' from generate_series(1, ${size.schools}) i`,

    // One covenant in force: everybody gives and receives what its chain may, for signalling and for the PGA.
    `with made as (insert into partners.covenant (municipality_id, title, valid_from, contact_point) values (${municipality}, 'Convenant', current_date - 400, 'Privacyfunctionaris') returning id),
      party as (insert into partners.covenant_party (municipality_id, covenant_id, organisation_id, joined_on) select ${municipality}, made.id, o.id, current_date - 400 from made, identity.organisation o where o.municipality_id = ${municipality} returning covenant_id, organisation_id)
      insert into partners.covenant_term (municipality_id, covenant_id, organisation_id, direction, purpose, kind, ground, article)
      select ${municipality}, party.covenant_id, party.organisation_id, direction, purpose, data.kind, 'AVG art. 6 lid 1 onder e', 'art. 4'
      from party join identity.organisation o on o.id = party.organisation_id
      cross join unnest(array['gives', 'receives']) direction cross join unnest(array['signalering', 'pga']) purpose
      cross join unnest(array['identity', 'contact', 'observation', 'education', 'care', 'criminal']) data(kind)
      where (data.kind <> 'care' or o.chain = 'care') and (data.kind <> 'criminal' or o.chain in ('municipality', 'justice', 'safety')) and (data.kind <> 'education' or o.chain in ('education', 'municipality'))`,
    // What the trigger on covenants would work out.
    `select privacy.work_out_sharing(municipality_id, id) from partners.covenant where municipality_id = ${municipality}`,

    `create temp table person as
      with numbered as (select id, chain, row_number() over (partition by chain order by id) as place, count(*) over (partition by chain) as number from identity.organisation where municipality_id = ${municipality}),
      wanted as (
        select 'information-coordinator' as role, 'municipality' as chain, i from generate_series(1, 4) i
        union all select 'case-director', 'municipality', i from generate_series(1, ${directors}) i
        union all select 'privacy-officer', 'municipality', 1
        union all select 'case-team-member', (array['education', 'care', 'community', 'safety'])[1 + i % 4], i from generate_series(1, ${size.teamMembers}) i
        union all select 'signaller', (array['education', 'education', 'education', 'community', 'safety'])[1 + i % 5], i from generate_series(1, ${size.signallers}) i)
      select wanted.role, wanted.i as n, md5(${municipality} || wanted.role || wanted.i)::uuid as id, numbered.id as organisation_id
      from wanted join numbered on numbered.chain = wanted.chain and numbered.place = 1 + (wanted.i / 4) % numbered.number`,
    `create index on person (role, n)`,
    `analyze person`,
    `insert into identity.professional (municipality_id, id, organisation_id, given_name, family_name, function_title, email)
      select ${municipality}, id, organisation_id, 'P' || n, 'Van der Meet', role, role || n || '@${municipality}.example' from person`,
    `insert into identity.role_assignment (municipality_id, professional_id, role, assigned_from) select ${municipality}, id, role, now() - interval '300 days' from person`,

    // Signals: most are closed, and of those the coordinator's grants lapsed two weeks after; some hundreds are open.
    `create temp table shared as
      select i, ${firstSignal} + i as subject_id, md5('${municipality} signal ' || i)::uuid as id, p.id as reporter_id, p.organisation_id, i > ${size.signals - size.openSignals} as is_open,
        case when i > ${size.signals - size.openSignals} then now() - interval '12 days' * (${size.signals} + 1 - i) / ${size.openSignals}
          else now() - interval '175 days' + interval '145 days' * i / ${size.signals} end as received_at
      from generate_series(1, ${size.signals}) i join person p on p.role = 'signaller' and p.n = 1 + i % ${size.signallers}`,
    `insert into privacy.subject (municipality_id, id, type, purpose, opened_by, opened_at, destroy_on, destroy_reason) overriding system value
      select ${municipality}, subject_id, 'signal', 'signalering', reporter_id, received_at, (received_at + interval '6 months')::date, 'signal-in-progress-6-months' from shared`,
    `insert into privacy.access_grant (municipality_id, holder, subject_id, kinds, purpose, reason, reason_id, given_by, valid_from, valid_until)
      select ${municipality}, holder, subject_id, kinds, 'signalering', reason, id, reporter_id, received_at, case when reason = 'coordinator' and not is_open then received_at + interval '24 days' else received_at + interval '6 months' end
      from shared cross join lateral (values ('r:information-coordinator', array['identity', 'contact', 'observation', 'education'], 'coordinator'), ('p:' || reporter_id, array['observation', 'identity'], 'reporter')) g(holder, kinds, reason)`,
    `insert into signals.signal (municipality_id, id, subject_id, source_organisation_id, reference, receipt_code, reporter_id, about, place, received_at, in_short, codes, worlds, named, urgent, coercion, acted,
        spoken_with, ground, article, covenant, status, asked_back, feedback_due_on, feedback_on, feedback_working_days, told_outcome, closed_at, closed_by, closed_reason, flow_id)
      select ${municipality}, id, subject_id, organisation_id, to_char(received_at, 'YYMM') || '-' || i, 'M' || i, reporter_id, case when ${described} then 'young-person' else 'group' end,
        case when ${described} then null else 'Winkelcentrum Sluis' end, received_at, 'Had twee telefoons in de les, de ene ging negen keer over', '{SIG-01}', '{school}', ${described}, false, false, '{}',
        '{parents}', 'AVG art. 6 lid 1 onder e', 'art. 4', 'Convenant', case when not is_open then 'closed' else (array['new', 'new', 'new', 'question-asked', 'ready'])[1 + i % 5] end, is_open and i % 5 = 3, (received_at + interval '7 days')::date,
        case when not is_open then (received_at + interval '3 days')::date end, case when not is_open then 3 end, not is_open,
        case when not is_open then received_at + interval '10 days' end, case when not is_open then reporter_id end, case when not is_open then 'no-concern' end, md5('${municipality} flow ' || i)::uuid
      from shared`,
    `insert into signals.flow (municipality_id, id, reference, received_on, asked_back, feedback_due_on, feedback_on, feedback_working_days, weighing_outcome, closed_on)
      select municipality_id, flow_id, reference, received_at::date, asked_back, feedback_due_on, feedback_on, feedback_working_days, case when closed_reason is not null then 'not-taken-up' end, closed_at::date from signals.signal where municipality_id = ${municipality}`,
    `insert into signals.observation (municipality_id, id, subject_id, kind, source_organisation_id, place_in_order, text, signal_code, world, observed_on, basis, recorded_by, recorded_at)
      select ${municipality}, gen_random_uuid(), subject_id, 'observation', organisation_id, place, 'Had twee telefoons in de les. De ene ging negen keer over in een half uur, en hij liep er drie keer de klas voor uit.', 'SIG-01', 'school', received_at::date - 1, 'own-observation', reporter_id, received_at
      from shared cross join lateral generate_series(0, case when is_open or i % 5 = 0 then 1 else 0 end) place`,
    `insert into signals.feedback (municipality_id, id, subject_id, source_organisation_id, answer, text, given_by, given_at)
      select ${municipality}, gen_random_uuid(), subject_id, organisation_id, 'not-picked-up', 'Er is geen zorg gebleken.', reporter_id, received_at + interval '3 days' from shared where not is_open and i % 10 = 0`,
    `insert into signals.message (municipality_id, id, subject_id, source_organisation_id, from_reporter, text, sent_by, sent_at)
      select ${municipality}, gen_random_uuid(), subject_id, organisation_id, false, 'Op welke dag was dit precies?', reporter_id, received_at + interval '1 day' from shared where is_open and i % 5 = 3`,

    // Cases: each director has some forty that run, with two team members each.
    `create temp table run as
      select i, ${firstCase} + i as subject_id, md5('${municipality} case ' || i)::uuid as id, md5('${municipality} case flow ' || i)::uuid as flow_id, director.id as director_id, director.organisation_id,
        current_date - 30 - i % 120 as starts_on, one.id as first_member, two.id as second_member, one.organisation_id as first_organisation, two.organisation_id as second_organisation
      from generate_series(1, ${size.cases}) i
      join person director on director.role = 'case-director' and director.n = 1 + i % ${directors}
      join person one on one.role = 'case-team-member' and one.n = 1 + i % ${size.teamMembers}
      join person two on two.role = 'case-team-member' and two.n = 1 + (i * 7 + 1) % ${size.teamMembers}`,
    `insert into privacy.subject (municipality_id, id, type, purpose, opened_by, opened_at, destroy_on, destroy_reason) overriding system value
      select ${municipality}, subject_id, 'case', 'pga', director_id, starts_on, starts_on + 548, 'case-1-year-after-close' from run`,
    `insert into privacy.access_grant (municipality_id, holder, subject_id, kinds, purpose, reason, reason_id, given_by, valid_from, valid_until)
      select ${municipality}, holder, subject_id, kinds, 'pga', reason, id, director_id, starts_on, starts_on + 273
      from run cross join lateral (values ('p:' || director_id, array['identity', 'contact', 'observation', 'education', 'criminal'], 'case-director'),
        ('p:' || first_member, array['identity', 'observation', 'education'], 'case-team'), ('p:' || second_member, array['identity', 'observation'], 'case-team')) g(holder, kinds, reason)`,
    `insert into cases.person_case (municipality_id, id, subject_id, kind, purpose, source_organisation_id, flow_id, reference, ground, decided_on, starts_on, ends_on, director_id, accepted_at, informed_on, first_talk_on, planned_at, review_due_on)
      select ${municipality}, id, subject_id, 'identity', 'pga', organisation_id, flow_id, to_char(starts_on, 'YYMM') || '-' || i, 'AVG art. 6 lid 1 onder e', starts_on, starts_on, starts_on + 183, director_id, starts_on + 2, starts_on + 10, starts_on + 12, starts_on + 25, current_date + i % 40
      from run`,
    `insert into cases.flow (municipality_id, id, reference, decided_on, offer_answer_due_on, accepted_on, informed_on, plan_on, review_due_on, extended, ends_on)
      select municipality_id, flow_id, reference, decided_on, decided_on + 14, accepted_at::date, informed_on, planned_at::date, review_due_on, false, ends_on from cases.person_case where municipality_id = ${municipality}`,
    ...parts(municipality),

    // Who they are: the described signals, and every case.
    `create temp table told as
      select i, subject_id, organisation_id, reporter_id as by, received_at as at, 'signalering' as purpose, to_char(received_at, 'YYMM') || '-' || i as reference, id as record_id from shared where ${described}
      union all select i + ${size.signals}, subject_id, organisation_id, director_id, starts_on, 'pga', to_char(starts_on, 'YYMM') || '-' || i, id from run`,
    `insert into people.description (municipality_id, id, subject_id, purpose, source_organisation_id, described_by, described_at, reference, record_id, given_names, family_name, birth_date, school, neighbourhood)
      select ${municipality}, gen_random_uuid(), subject_id, purpose, organisation_id, by, at, reference, record_id, ${given}, ${family}, (2007 + i % 7) || '-' || lpad((1 + i % 12)::text, 2, '0'), 'School ' || (1 + i % ${size.schools}), 'Wijk ' || (1 + i % 40) from told`,
    `insert into people.contact (municipality_id, id, subject_id, purpose, source_organisation_id, described_by, described_at, telephone)
      select ${municipality}, gen_random_uuid(), subject_id, purpose, organisation_id, by, at, '06' || lpad((i * 37 % 100000000)::text, 8, '0') from told where i % 4 = 0`,
    `insert into people.match_key (municipality_id, subject_id, kind, purpose, source_organisation_id, counts, key)
      select ${municipality}, subject_id, 'identity', purpose, organisation_id, k >= 7, k * 100000 + abs(hashint4(i * 31 + k)) % 40000 from told cross join generate_series(1, 9) k`,

    `insert into audit.entry (municipality_id, happened_at, professional_id, organisation_id, purpose, fact, subject_id, subjects, grant_id, request_id, details)
      select ${municipality}, now() - interval '170 days' + interval '170 days' * i / ${size.auditLines}, p.id, p.organisation_id, 'signalering', case when i % 20 = 0 then 'signals-listed' else 'signal-read' end,
        case when i % 20 > 0 then ${firstSignal} + 1 + i % ${size.signals} end, case when i % 20 = 0 then array(select ${firstSignal} + 1 + (i * 13 + j * 17) % ${size.signals} from generate_series(1, 20) j) end,
        case when i % 20 > 0 then gen_random_uuid() end, gen_random_uuid()::text, '{}'
      from generate_series(1, ${size.auditLines}) i join person p on p.role = 'information-coordinator' and p.n = 1 + i % 4`,
    'drop table person, shared, run, told',
  ]
}

/** What a running case holds: some two dozen rows of different kinds. */
function parts(municipality: number): string[] {
  const part = (
    table: string,
    kind: string,
    columns: string,
    values: string,
    times = 1,
    organisation = 'organisation_id',
  ) =>
    `insert into cases.${table} (municipality_id, id, subject_id, kind, purpose, source_organisation_id, case_id, ${columns})
      select ${municipality}, gen_random_uuid(), subject_id, '${kind}', 'pga', ${organisation}, id, ${values} from run cross join generate_series(1, ${times}) k`
  const lorem = `'Komt sinds kort op tijd op school en praat met de mentor over wat er thuis speelt.'`
  return [
    part(
      'why',
      'observation',
      'text, written_by, written_at',
      `'Je werd drie keer gezien met jongens die klussen voor anderen doen, en je wilt daar vanaf.', director_id, starts_on`,
    ),
    part(
      'direction',
      'identity',
      'professional_id, offered_by, offered_at, accepted_at',
      'director_id, director_id, starts_on, starts_on + 2',
    ),
    part(
      'team_member',
      'identity',
      'professional_id, task, kinds, since, until',
      `case k when 1 then first_member else second_member end, 'je coach', case k when 1 then array['identity', 'observation', 'education'] else array['identity', 'observation'] end, starts_on, starts_on + 183`,
      2,
    ),
    part(
      'informing',
      'contact',
      'flow_id, side, due_on, done_on, how',
      `flow_id, case k when 1 then 'young-person' else 'parents' end, starts_on + 30, starts_on + 10, 'in een gesprek'`,
      2,
    ),
    part(
      'fact',
      'observation',
      'added_by, added_at, world, text, happened_on, basis',
      `first_member, starts_on, (array['straat', 'school', 'thuis'])[k], ${lorem}, starts_on - k, 'own-observation'`,
      3,
      'first_organisation',
    ),
    part(
      'protective_fact',
      'observation',
      'added_by, added_at, factor, world, text, happened_on, basis',
      `second_member, starts_on, 'BF-' || k, 'school', ${lorem}, starts_on - k, 'own-observation'`,
      2,
      'second_organisation',
    ),
    part(
      'own_view',
      'observation',
      'side, text, spoken_on, written_by, written_at',
      `'young-person', ${lorem}, starts_on + 12, director_id, starts_on + 12`,
    ),
    part(
      'goal',
      'observation',
      'words, stage, stage_since, agreed_at',
      `'Ik wil mijn diploma halen', 'begun', starts_on + 20, starts_on + 20`,
      2,
    ),
    part(
      'intervention',
      'observation',
      'flow_id, intervention_kind, what, owner_id, agreed_by, agreed_at, starts_on',
      `gen_random_uuid(), (array['prospects', 'education', 'care'])[k], 'Bijbaan bij de fietsenmaker', first_member, director_id, starts_on + 25, starts_on + 25`,
      3,
    ),
    part(
      'progress',
      'observation',
      'written_by, written_at, text, next_on',
      `director_id, starts_on + 28, ${lorem}, current_date + 20`,
    ),
    part(
      'case_meeting',
      'observation',
      'held_on, attendee_ids, notes, written_by',
      `starts_on + 27, array[director_id, first_member, second_member], ${lorem}, director_id`,
    ),
    part(
      'task',
      'observation',
      'flow_id, what, owner_id, agreed_on, due_on, done_on',
      `gen_random_uuid(), 'Belt de stagebegeleider', case k when 1 then director_id else second_member end, starts_on + 27, current_date + k * 3, case k when 3 then starts_on + 29 end`,
      3,
    ),
    part(
      'talk',
      'observation',
      'talk_on, starts_at, place, with_whom, chosen_by_young_person, planned_by',
      `current_date + 5 + i % 20, '15:30', 'Buurthuis', 'zijn coach', true, director_id`,
    ),
    part(
      'letter',
      'observation',
      'type, sections, made_by, made_at, sent_on',
      `'inform-young-person', '[{"heading": "Waarom deze brief", "paragraphs": ["Wij maken ons zorgen en willen met je praten."], "bullets": []}]', director_id, starts_on + 5, starts_on + 6`,
    ),
  ]
}

/** Seals what was written, sets the counters behind what was numbered by hand, and leaves the tables as a running system has them. */
async function settle(client: Client, municipalities: readonly number[]): Promise<void> {
  await client.query(
    `select setval(pg_get_serial_sequence('privacy.subject', 'id'), ${(Math.max(...municipalities) + 1) * 1_000_000_000})`,
  )
  for (const municipality of municipalities) {
    // Numbers of this month go on where the signals that are there stopped.
    await client.query(
      `insert into signals.reference_slot select ${municipality}, to_char(now(), 'YYMM'), slot, 1000000 + slot from generate_series(1, 16) slot`,
    )
    await client.query('select audit.seal_batch($1, now())', [municipality])
  }
  await client.query('vacuum analyze')
  await client.query('checkpoint')
}
