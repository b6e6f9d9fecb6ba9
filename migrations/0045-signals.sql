-- signals: what somebody noticed and shared, from the card to the feedback.
create schema signals;
grant usage on schema signals to voorkant_app, voorkant_figures, voorkant_matcher;
comment on schema signals is 'Signals of professionals, the coordinator''s queue, questions back, feedback; consults without a name';

create table signals.import (
  municipality_id int not null references identity.municipality,
  id uuid not null,
  organisation_id int not null,
  imported_by uuid not null,
  imported_at timestamptz not null,
  list_hash text not null,
  imported int not null,
  doubles int not null,
  constraint import_pkey primary key (municipality_id, id),
  constraint import_by_fkey foreign key (municipality_id, imported_by) references identity.professional (municipality_id, id),
  constraint import_counts_lines check (imported >= 0 and doubles >= 0)
);
comment on table signals.import is 'A list of signals that was imported: who, when and how many lines; which signals those are stands with each signal';
comment on column signals.import.municipality_id is 'Municipality';
comment on column signals.import.id is 'Identifier';
comment on column signals.import.organisation_id is 'Organisation of who imported it; its information coordinators see it';
comment on column signals.import.imported_by is 'Information coordinator in whose name it was imported';
comment on column signals.import.imported_at is 'When';
comment on column signals.import.list_hash is 'Hash of its lines, to know the same list again; a file name can hold a name and is not kept';
comment on column signals.import.imported is 'How many lines became a signal';
comment on column signals.import.doubles is 'How many lines were a signal already';
alter table signals.import enable row level security;
alter table signals.import force row level security;
create policy own_organisation on signals.import for select to voorkant_app using (municipality_id = platform.municipality()
  and organisation_id = platform.organisation() and 'r:information-coordinator' = any (platform.holders()));
create policy imported_in_own_name on signals.import for insert to voorkant_app with check (municipality_id = platform.municipality()
  and organisation_id = platform.organisation() and imported_by = platform.professional() and 'r:information-coordinator' = any (platform.holders()));
create policy program_forgets on signals.import for all to voorkant_app
  using (municipality_id = platform.municipality() and platform.is_system()) with check (false);
grant select, insert, delete on signals.import to voorkant_app;
create index import_by_day on signals.import (municipality_id, imported_at desc);

create table signals.signal (
  municipality_id int not null,
  id uuid not null,
  subject_id bigint not null,
  kind text not null default 'observation',
  purpose text not null default 'signalering',
  source_organisation_id int not null,
  reference text not null,
  receipt_code text not null,
  reporter_id uuid not null,
  caller_function text,
  caller_organisation text,
  typed_in_by uuid,
  about text not null,
  place text,
  received_at timestamptz not null,
  in_short text,
  codes text[] not null,
  worlds text[] not null,
  named boolean not null,
  urgent boolean not null,
  coercion boolean not null,
  acted text[] not null,
  acted_note text,
  spoken_with text[],
  spoken_note text,
  consent_kind text,
  consent_by text,
  consent_on date,
  consent_reason text,
  ground text,
  article text,
  covenant text,
  status text not null default 'new',
  asked_back boolean not null default false,
  answered boolean not null default false,
  feedback_due_on date not null,
  feedback_on date,
  feedback_working_days int,
  told_outcome boolean not null default false,
  on_agenda_for date,
  on_agenda_meeting_id uuid,
  outcome text,
  decided_on date,
  closed_at timestamptz,
  closed_by uuid,
  closed_reason text,
  closed_explanation text,
  extended_at timestamptz,
  extension_reason text,
  import_key text,
  import_id uuid,
  flow_id uuid not null default gen_random_uuid(),
  constraint signal_pkey primary key (municipality_id, id),
  constraint signal_subject_unique unique (municipality_id, subject_id),
  constraint signal_reference_unique unique (municipality_id, reference),
  constraint signal_receipt_code_unique unique (municipality_id, receipt_code),
  constraint signal_import_key_unique unique (municipality_id, import_key),
  constraint signal_import_fkey foreign key (municipality_id, import_id) references signals.import (municipality_id, id) on delete set null (import_id),
  constraint signal_reporter_fkey foreign key (municipality_id, reporter_id) references identity.professional (municipality_id, id),
  constraint signal_kind_is_observation check (kind = 'observation'),
  constraint signal_purpose_is_signalering check (purpose = 'signalering'),
  constraint signal_about_known check (about in ('young-person', 'group')),
  constraint signal_worlds_known check (worlds <@ array['straat', 'thuis', 'school', 'online']),
  constraint signal_acted_known check (acted <@ array['emergency', 'police', 'veilig-thuis']),
  constraint signal_spoken_with_known check (spoken_with <@ array['young-person', 'parents']),
  constraint signal_consent_known check (consent_kind in ('consent', 'conflict-of-duties')),
  constraint signal_consent_whole check (case consent_kind when 'consent' then consent_by is not null and consent_on is not null when 'conflict-of-duties' then consent_reason is not null else true end),
  constraint signal_status_known check (status in ('new', 'question-asked', 'ready', 'on-agenda', 'decided', 'closed')),
  constraint signal_feedback_counted check ((feedback_on is null) = (feedback_working_days is null)),
  constraint signal_outcome_known check (outcome in ('no-action', 'own-organisation', 'conversation-or-care', 'pga', 'group', 'undermining', 'veilig-thuis')),
  constraint signal_outcome_has_day check ((outcome is null) = (decided_on is null)),
  constraint signal_closed_reason_known check (closed_reason in ('not-concrete', 'too-old', 'no-concern', 'solved', 'own-organisation-continues', 'other-municipality', 'other-purpose', 'no-answer', 'duplicate', 'known-case', 'decided')),
  constraint signal_closed_whole check ((status = 'closed') = (closed_at is not null) and (closed_at is null) = (closed_reason is null)),
  -- The signaller hears before a signal is closed (PRODUCT.md, main job 3).
  constraint signal_closed_after_feedback check (status <> 'closed' or told_outcome),
  constraint signal_extended_with_reason check ((extended_at is null) = (extension_reason is null))
);
call privacy.protect('signals.signal');
comment on table signals.signal is 'Something concrete that somebody saw, heard or has on record about a young person or a group, shared for weighing';
comment on column signals.signal.municipality_id is 'Municipality';
comment on column signals.signal.id is 'Identifier';
comment on column signals.signal.subject_id is 'Subject; each signal is one';
comment on column signals.signal.kind is 'Always observation';
comment on column signals.signal.purpose is 'Always signalering';
comment on column signals.signal.source_organisation_id is 'Organisation that shared it';
comment on column signals.signal.reference is 'Number for people: year, month and place in that month, such as 2611-041';
comment on column signals.signal.receipt_code is 'Code on the receipt of the signaller';
comment on column signals.signal.reporter_id is 'Professional who shared it, or who typed it in for a caller without an account';
comment on column signals.signal.caller_function is 'Function of a caller without an account';
comment on column signals.signal.caller_organisation is 'Organisation of a caller without an account';
comment on column signals.signal.typed_in_by is 'Information coordinator who typed it in for a caller or a list; empty when the signaller did';
comment on column signals.signal.about is 'young-person or group';
comment on column signals.signal.place is 'Place of a group';
comment on column signals.signal.received_at is 'When it came in; the queue is in this order and no other';
comment on column signals.signal.in_short is 'One line for the queue; empty when only a school record could be quoted';
comment on column signals.signal.codes is 'What was ticked on the signal card; never counted';
comment on column signals.signal.worlds is 'Worlds of its facts';
comment on column signals.signal.named is 'Whether a given name, family name or nickname was told';
comment on column signals.signal.urgent is 'Has an acute route (R-21); never an order';
comment on column signals.signal.coercion is 'The signaller saw signs of coercion';
comment on column signals.signal.acted is 'Whom the signaller called first';
comment on column signals.signal.acted_note is 'What came of that call';
comment on column signals.signal.spoken_with is 'With whom the signaller talked it over; an empty list is not yet; empty is not said';
comment on column signals.signal.spoken_note is 'About that talk';
comment on column signals.signal.consent_kind is 'consent or conflict-of-duties, where care shares (R-19)';
comment on column signals.signal.consent_by is 'Who consented';
comment on column signals.signal.consent_on is 'Day of the consent';
comment on column signals.signal.consent_reason is 'Why it is shared without consent';
comment on column signals.signal.ground is 'Legal ground on which it was shared (R-03); empty within one organisation';
comment on column signals.signal.article is 'Article of the covenant';
comment on column signals.signal.covenant is 'Title of the covenant that was in force';
comment on column signals.signal.status is 'Where our work on it stands';
comment on column signals.signal.asked_back is 'A question went back to the signaller at least once';
comment on column signals.signal.answered is 'The signaller answered and nobody has acted upon it yet';
comment on column signals.signal.feedback_due_on is 'Fifth working day after it came in';
comment on column signals.signal.feedback_on is 'Day on which the signaller first heard something';
comment on column signals.signal.feedback_working_days is 'Working days from receipt to that day';
comment on column signals.signal.told_outcome is 'The signaller heard what became of it, more than that it was received';
comment on column signals.signal.on_agenda_for is 'Day of the meeting that it is on the agenda of';
comment on column signals.signal.on_agenda_meeting_id is 'That meeting';
comment on column signals.signal.outcome is 'What the meeting decided';
comment on column signals.signal.decided_on is 'Day of that decision';
comment on column signals.signal.closed_at is 'When it was closed';
comment on column signals.signal.closed_by is 'Who closed it';
comment on column signals.signal.closed_reason is 'Why';
comment on column signals.signal.closed_explanation is 'Why, in words';
comment on column signals.signal.extended_at is 'When its retention was extended; once at most (R-23)';
comment on column signals.signal.extension_reason is 'Why';
comment on column signals.signal.import_key is 'Hash of the row of the list it was imported from, so that the same row is not imported twice';
comment on column signals.signal.import_id is 'Import that brought it; empty for a signal that came otherwise';
comment on column signals.signal.flow_id is 'Its line among the facts without a person, which stay when it is destroyed';
create index signal_queue on signals.signal (municipality_id, received_at, id) include (status, named, answered, access_key, sharing_key) where status <> 'closed';
create index signal_of_import on signals.signal (municipality_id, import_id) where import_id is not null;
create index signal_of_reporter on signals.signal (municipality_id, reporter_id, received_at desc, id) include (access_key, sharing_key);

create table signals.observation (
  municipality_id int not null,
  id uuid not null,
  subject_id bigint not null,
  kind text not null,
  purpose text not null default 'signalering',
  source_organisation_id int not null,
  place_in_order int not null,
  text text not null,
  signal_code text,
  world text not null,
  observed_on date,
  observed_until date,
  observed_time text,
  place text,
  basis text not null,
  source text,
  recorded_by uuid not null,
  recorded_at timestamptz not null,
  constraint observation_pkey primary key (municipality_id, id),
  constraint observation_signal_fkey foreign key (municipality_id, subject_id) references signals.signal (municipality_id, subject_id) on delete cascade,
  constraint observation_kind_known check (kind in ('observation', 'education')),
  constraint observation_purpose_is_signalering check (purpose = 'signalering'),
  constraint observation_text_limit check (char_length(text) between 1 and 600),
  constraint observation_world_known check (world in ('straat', 'thuis', 'school', 'online')),
  constraint observation_basis_known check (basis in ('own-observation', 'own-record', 'told-by-young-person', 'hearsay')),
  constraint observation_period check (observed_until is null or observed_until >= observed_on),
  constraint observation_time_form check (observed_time ~ '^[0-2][0-9]:[0-5][0-9]$')
);
call privacy.protect('signals.observation');
comment on table signals.observation is 'A fact of a signal: what, where, when, and how it is known';
comment on column signals.observation.municipality_id is 'Municipality';
comment on column signals.observation.id is 'Identifier';
comment on column signals.observation.subject_id is 'Subject of the signal';
comment on column signals.observation.kind is 'observation, or education for what comes from a school record';
comment on column signals.observation.purpose is 'Always signalering';
comment on column signals.observation.source_organisation_id is 'Organisation that told it';
comment on column signals.observation.place_in_order is 'Order in which it was written';
comment on column signals.observation.text is 'What was seen, heard or recorded; at most 600 characters (R-02)';
comment on column signals.observation.signal_code is 'Signal on the card that it belongs to';
comment on column signals.observation.world is 'straat, thuis, school or online';
comment on column signals.observation.observed_on is 'Day, or first day of a period';
comment on column signals.observation.observed_until is 'Last day of a period';
comment on column signals.observation.observed_time is 'About what time';
comment on column signals.observation.place is 'Where exactly';
comment on column signals.observation.basis is 'How it is known; only hearsay has a dashed edge';
comment on column signals.observation.source is 'Who told it or in which record it stands, never a name';
comment on column signals.observation.recorded_by is 'Professional who wrote it down';
comment on column signals.observation.recorded_at is 'When';

create table signals.message (
  municipality_id int not null,
  id uuid not null,
  subject_id bigint not null,
  kind text not null default 'observation',
  purpose text not null default 'signalering',
  source_organisation_id int not null,
  from_reporter boolean not null,
  text text not null,
  sent_by uuid not null,
  sent_at timestamptz not null,
  constraint message_pkey primary key (municipality_id, id),
  constraint message_signal_fkey foreign key (municipality_id, subject_id) references signals.signal (municipality_id, subject_id) on delete cascade,
  constraint message_kind_is_observation check (kind = 'observation'),
  constraint message_purpose_is_signalering check (purpose = 'signalering'),
  constraint message_text_limit check (char_length(text) between 1 and 600)
);
call privacy.protect('signals.message');
comment on table signals.message is 'Question back to the signaller, or the answer';
comment on column signals.message.municipality_id is 'Municipality';
comment on column signals.message.id is 'Identifier';
comment on column signals.message.subject_id is 'Subject of the signal';
comment on column signals.message.kind is 'Always observation';
comment on column signals.message.purpose is 'Always signalering';
comment on column signals.message.source_organisation_id is 'Organisation that shared the signal: the thread is about what it told';
comment on column signals.message.from_reporter is 'True for an answer, false for a question';
comment on column signals.message.text is 'Words, at most 600 characters';
comment on column signals.message.sent_by is 'Professional';
comment on column signals.message.sent_at is 'When';

create table signals.feedback (
  municipality_id int not null,
  id uuid not null,
  subject_id bigint not null,
  kind text not null default 'observation',
  purpose text not null default 'signalering',
  source_organisation_id int not null,
  answer text not null,
  by_function text,
  text text,
  given_by uuid not null,
  given_at timestamptz not null,
  constraint feedback_pkey primary key (municipality_id, id),
  constraint feedback_signal_fkey foreign key (municipality_id, subject_id) references signals.signal (municipality_id, subject_id) on delete cascade,
  constraint feedback_kind_is_observation check (kind = 'observation'),
  constraint feedback_purpose_is_signalering check (purpose = 'signalering'),
  constraint feedback_answer_known check (answer in ('received', 'picked-up', 'not-picked-up', 'back-to-you')),
  constraint feedback_whole check (case answer when 'picked-up' then by_function is not null when 'received' then true else text is not null end),
  constraint feedback_text_limit check (char_length(text) between 1 and 600)
);
call privacy.protect('signals.feedback');
comment on table signals.feedback is 'What the signaller heard back; never what is in a case';
comment on column signals.feedback.municipality_id is 'Municipality';
comment on column signals.feedback.id is 'Identifier';
comment on column signals.feedback.subject_id is 'Subject of the signal';
comment on column signals.feedback.kind is 'Always observation';
comment on column signals.feedback.purpose is 'Always signalering';
comment on column signals.feedback.source_organisation_id is 'Organisation that shared the signal, to which it is told';
comment on column signals.feedback.answer is 'received, picked-up (by a function), not-picked-up (because) or back-to-you (with advice)';
comment on column signals.feedback.by_function is 'Function of who picked it up, never a name';
comment on column signals.feedback.text is 'Reason or advice';
comment on column signals.feedback.given_by is 'Professional';
comment on column signals.feedback.given_at is 'When';

-- A question and its answer, and what a signaller hears, stand under the organisation that shared the signal: whoever may read
-- what it told may also write to it about that, and it reads what was written to it.
create policy written_to_source on signals.message for insert to voorkant_app with check (municipality_id = platform.municipality()
  and purpose = platform.purpose() and access_key = any ((select privacy.granted_keys())::bigint[]) and sharing_key = any ((select privacy.shared_keys())::int[]));
create policy written_to_source on signals.feedback for insert to voorkant_app with check (municipality_id = platform.municipality()
  and purpose = platform.purpose() and access_key = any ((select privacy.granted_keys())::bigint[]) and sharing_key = any ((select privacy.shared_keys())::int[]));

grant select, insert on signals.signal, signals.observation, signals.message, signals.feedback to voorkant_app;
grant update (status, asked_back, answered, feedback_on, feedback_working_days, told_outcome, on_agenda_for, on_agenda_meeting_id,
  outcome, decided_on, closed_at, closed_by, closed_reason, closed_explanation, extended_at, extension_reason) on signals.signal to voorkant_app;

-- Numbers of a month. Sixteen slots, so that sixteen signals can come in at once without waiting for each other; one at a time
-- they count 1, 2, 3.
create table signals.reference_slot (
  municipality_id int not null references identity.municipality,
  month text not null,
  slot int not null,
  next_number int not null,
  constraint reference_slot_pkey primary key (municipality_id, month, slot)
);
comment on table signals.reference_slot is 'Next numbers of the signals of a month';
comment on column signals.reference_slot.municipality_id is 'Municipality';
comment on column signals.reference_slot.month is 'Year and month, such as 2611';
comment on column signals.reference_slot.slot is '1 to 16';
comment on column signals.reference_slot.next_number is 'Number that the next signal from this slot gets';
insert into platform.declared_without_personal_data values ('signals.reference_slot', 'counters');
alter table signals.reference_slot enable row level security;
alter table signals.reference_slot force row level security;
create policy own_municipality on signals.reference_slot for all to voorkant_app
  using (municipality_id = platform.municipality()) with check (municipality_id = platform.municipality());
grant select, insert, update on signals.reference_slot to voorkant_app;

create function signals.next_number(for_month text) returns int
  language plpgsql volatile set search_path = pg_catalog, pg_temp as $$
declare
  number int;
begin
  loop
    update signals.reference_slot s set next_number = s.next_number + 16
    where s.municipality_id = platform.municipality() and s.month = for_month and s.slot = (
      select free.slot from signals.reference_slot free
      where free.municipality_id = platform.municipality() and free.month = for_month
      order by free.next_number limit 1 for update skip locked)
    returning s.next_number - 16 into number;
    if found then return number; end if;
    insert into signals.reference_slot (municipality_id, month, slot, next_number)
    select platform.municipality(), for_month, slot, slot from generate_series(1, 16) slot
    on conflict do nothing;
    if not found then
      perform from signals.reference_slot s
      where s.municipality_id = platform.municipality() and s.month = for_month and s.slot = 1 + floor(random() * 16)::int for update;
    end if;
  end loop;
end
$$;
comment on function signals.next_number(text) is 'A number that no other signal of this month has';

-- A list that is imported again must find what was imported before, also what the coordinator no longer sees.
create function signals.imported_before(keys text[]) returns setof text
  language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
begin
  if not ('r:information-coordinator' = any (platform.holders())) then
    raise exception 'only an information coordinator imports' using errcode = 'insufficient_privilege';
  end if;
  return query select s.import_key from signals.signal s where s.municipality_id = platform.municipality() and s.import_key = any (keys);
end
$$;
comment on function signals.imported_before(text[]) is 'Which of these rows of a list are a signal already';
create policy matcher_knows_imports on signals.signal for select to voorkant_matcher
  using (municipality_id = platform.municipality() and purpose = platform.purpose() and import_key is not null);
grant select (municipality_id, purpose, import_key) on signals.signal to voorkant_matcher;

-- One who may see thousands reads one: which subject that signal is, is asked before any policy is (privacy.look_at).
create function signals.look_at(signal uuid) returns void
  language sql volatile security definer set search_path = pg_catalog, pg_temp as $$
  select privacy.look_at(array(select s.subject_id from signals.signal s where s.municipality_id = platform.municipality() and s.id = look_at.signal))
$$;
comment on function signals.look_at(uuid) is 'From here this unit of work sees no other subject than that of this signal, if it may see that';
create policy guard_finds on signals.signal for select to voorkant_guard
  using (municipality_id = platform.municipality() and purpose = platform.purpose());
grant usage on schema signals to voorkant_guard;
grant select (municipality_id, id, subject_id, purpose) on signals.signal to voorkant_guard;

-- Facts of our own work without a person. They stay when a signal is destroyed (domain/law D3: keep a count).
create table signals.flow (
  municipality_id int not null references identity.municipality,
  id uuid not null,
  reference text,
  received_on date not null,
  asked_back boolean not null,
  feedback_due_on date not null,
  feedback_on date,
  feedback_working_days int,
  weighing_outcome text,
  decided_on date,
  meeting_outcome text,
  closed_on date,
  constraint flow_pkey primary key (municipality_id, id),
  constraint flow_weighing_outcome_known check (weighing_outcome in ('to-meeting', 'not-taken-up', 'to-known-case'))
);
comment on table signals.flow is 'One line for each signal: days and codes of our own work; outlives the signal';
comment on column signals.flow.municipality_id is 'Municipality';
comment on column signals.flow.id is 'Identifier that nothing else carries once the signal is destroyed';
comment on column signals.flow.reference is 'Number of the signal, for its clocks; gone with the signal';
comment on column signals.flow.received_on is 'Day it came in';
comment on column signals.flow.asked_back is 'A question went back';
comment on column signals.flow.feedback_due_on is 'Day by which the signaller must hear something';
comment on column signals.flow.feedback_on is 'Day the signaller first heard something';
comment on column signals.flow.feedback_working_days is 'Working days between';
comment on column signals.flow.weighing_outcome is 'to-meeting, not-taken-up, to-known-case; empty while not weighed';
comment on column signals.flow.decided_on is 'Day of the decision of the meeting';
comment on column signals.flow.meeting_outcome is 'That decision';
comment on column signals.flow.closed_on is 'Day it was closed';
insert into platform.declared_without_personal_data values ('signals.flow', 'days and codes of our own work; no person, no text, no organisation');
create index flow_waiting_for_feedback on signals.flow (municipality_id, feedback_due_on) where feedback_on is null;
alter table signals.flow enable row level security;
alter table signals.flow force row level security;
create policy figures_keep on signals.flow for all to voorkant_figures using (true) with check (true);
create policy clocks_read on signals.flow for select to voorkant_app using (municipality_id = platform.municipality()
  and platform.holders() && array['r:information-coordinator', 'r:privacy-officer', 'r:system']);
grant select, insert, update on signals.flow to voorkant_figures;
grant select on signals.flow to voorkant_app;

create function signals.keep_flow() returns trigger
  language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  if tg_op = 'DELETE' then
    update signals.flow set reference = null where municipality_id = old.municipality_id and id = old.flow_id;
    return old;
  end if;
  insert into signals.flow (municipality_id, id, reference, received_on, asked_back, feedback_due_on, feedback_on, feedback_working_days,
    weighing_outcome, decided_on, meeting_outcome, closed_on)
  values (new.municipality_id, new.flow_id, new.reference, (new.received_at at time zone 'Europe/Amsterdam')::date, new.asked_back, new.feedback_due_on,
    new.feedback_on, new.feedback_working_days,
    case when new.on_agenda_for is not null then 'to-meeting' when new.closed_reason = 'known-case' then 'to-known-case' when new.closed_reason is not null then 'not-taken-up' end,
    new.decided_on, new.outcome, (new.closed_at at time zone 'Europe/Amsterdam')::date)
  on conflict (municipality_id, id) do update set asked_back = excluded.asked_back, feedback_on = excluded.feedback_on,
    feedback_working_days = excluded.feedback_working_days, weighing_outcome = excluded.weighing_outcome, decided_on = excluded.decided_on,
    meeting_outcome = excluded.meeting_outcome, closed_on = excluded.closed_on;
  return new;
end
$$;
comment on function signals.keep_flow() is 'Keeps the line without a person beside each signal';
create trigger signal_keeps_flow after insert or update or delete on signals.signal for each row execute function signals.keep_flow();

create table signals.consult (
  municipality_id int not null references identity.municipality,
  id uuid not null,
  asked_on date not null,
  chain text not null,
  codes text[] not null,
  constraint consult_pkey primary key (municipality_id, id)
);
comment on table signals.consult is 'A consult without a name, as a count: nothing about a young person or who asked';
comment on column signals.consult.municipality_id is 'Municipality';
comment on column signals.consult.id is 'Identifier';
comment on column signals.consult.asked_on is 'Day';
comment on column signals.consult.chain is 'Chain of who asked';
comment on column signals.consult.codes is 'What was ticked on the signal card';
insert into platform.declared_without_personal_data values ('signals.consult', 'a count: day, chain and ticked codes');
alter table signals.consult enable row level security;
alter table signals.consult force row level security;
create policy own_municipality on signals.consult for insert to voorkant_app with check (municipality_id = platform.municipality());
create policy figures_read on signals.consult for select to voorkant_figures using (true);
grant insert on signals.consult to voorkant_app;
grant select on signals.consult to voorkant_figures;

create table signals.call_back (
  municipality_id int not null,
  id uuid not null,
  professional_id uuid not null,
  asked_at timestamptz not null,
  constraint call_back_pkey primary key (municipality_id, id),
  constraint call_back_professional_fkey foreign key (municipality_id, professional_id) references identity.professional (municipality_id, id) on delete cascade
);
comment on table signals.call_back is 'A professional who wants to be called by the information coordinator; gone once that was done';
comment on column signals.call_back.municipality_id is 'Municipality';
comment on column signals.call_back.id is 'Identifier';
comment on column signals.call_back.professional_id is 'Who wants to be called';
comment on column signals.call_back.asked_at is 'When it was asked';
insert into platform.declared_without_personal_data values ('signals.call_back', 'a professional who wants to be called; nothing about a young person');
alter table signals.call_back enable row level security;
alter table signals.call_back force row level security;
create policy asks_for_oneself on signals.call_back for insert to voorkant_app
  with check (municipality_id = platform.municipality() and professional_id = platform.professional());
create policy coordinator_calls on signals.call_back for select to voorkant_app
  using (municipality_id = platform.municipality() and 'r:information-coordinator' = any (platform.holders()));
create policy coordinator_called on signals.call_back for delete to voorkant_app
  using (municipality_id = platform.municipality() and 'r:information-coordinator' = any (platform.holders()));
grant select, insert, delete on signals.call_back to voorkant_app;

grant create on schema signals to voorkant_figures, voorkant_matcher, voorkant_guard;
alter function signals.look_at(uuid) owner to voorkant_guard;
alter function signals.keep_flow() owner to voorkant_figures;
alter function signals.imported_before(text[]) owner to voorkant_matcher;
revoke create on schema signals from voorkant_figures, voorkant_matcher, voorkant_guard;
revoke all on all functions in schema signals from public;
grant execute on function signals.next_number(text), signals.imported_before(text[]), signals.look_at(uuid) to voorkant_app;

-- Published for figures (modules/insight/README.md).
create schema if not exists insight;
grant usage, create on schema insight to voorkant_figures;
grant usage on schema insight to voorkant_app;

create view insight.signal_flow with (security_barrier) as
  select municipality_id, received_on, closed_on, feedback_on, feedback_working_days, asked_back, weighing_outcome, decided_on, meeting_outcome
  from signals.flow
  where municipality_id = platform.municipality() and platform.holders() && array['r:policy-adviser', 'r:driehoek', 'r:system'];
comment on view insight.signal_flow is 'Signals: days and codes of our own work, for figures';
alter view insight.signal_flow owner to voorkant_figures;
grant select on insight.signal_flow to voorkant_app;

create view insight.consult with (security_barrier) as
  select municipality_id, asked_on
  from signals.consult
  where municipality_id = platform.municipality() and platform.holders() && array['r:policy-adviser', 'r:driehoek', 'r:system'];
comment on view insight.consult is 'Consults without a name, for figures';
alter view insight.consult owner to voorkant_figures;
grant select on insight.consult to voorkant_app;
