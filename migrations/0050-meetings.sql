-- meetings: the signaaloverleg and its sisters as objects: series, meeting, item, attendance, facts, decision, actions.
create schema meetings;
grant usage on schema meetings to voorkant_app, voorkant_figures;
comment on schema meetings is 'Meetings in which partners look at one item at a time and a named professional decides';

create table meetings.series (
  municipality_id int not null references identity.municipality,
  id uuid not null,
  kind text not null,
  name text not null,
  rhythm text not null,
  constraint series_pkey primary key (municipality_id, id),
  constraint series_kind_known check (kind in ('signaaloverleg', 'casusoverleg', 'groepsoverleg', 'justitieketen'))
);
comment on table meetings.series is 'A meeting that comes back';
comment on column meetings.series.municipality_id is 'Municipality';
comment on column meetings.series.id is 'Identifier';
comment on column meetings.series.kind is 'Kind of meeting';
comment on column meetings.series.name is 'Name';
comment on column meetings.series.rhythm is 'Rhythm in words';

create table meetings.meeting (
  municipality_id int not null,
  id uuid not null,
  series_id uuid not null,
  meets_on date not null,
  starts_at time not null,
  ends_at time not null,
  place text,
  chair_id uuid not null,
  state text not null default 'planned',
  opened_at timestamptz,
  closed_at timestamptz,
  constraint meeting_pkey primary key (municipality_id, id),
  constraint meeting_series_fkey foreign key (municipality_id, series_id) references meetings.series (municipality_id, id),
  constraint meeting_chair_fkey foreign key (municipality_id, chair_id) references identity.professional (municipality_id, id),
  constraint meeting_state_known check (state in ('planned', 'open', 'closed')),
  constraint meeting_period check (ends_at > starts_at)
);
comment on table meetings.meeting is 'One meeting of a series';
comment on column meetings.meeting.municipality_id is 'Municipality';
comment on column meetings.meeting.id is 'Identifier';
comment on column meetings.meeting.series_id is 'Series';
comment on column meetings.meeting.meets_on is 'Day';
comment on column meetings.meeting.starts_at is 'Start, local time';
comment on column meetings.meeting.ends_at is 'End, local time';
comment on column meetings.meeting.place is 'Room';
comment on column meetings.meeting.chair_id is 'Professional who chairs';
comment on column meetings.meeting.state is 'planned, open, closed';
comment on column meetings.meeting.opened_at is 'When the chair opened it';
comment on column meetings.meeting.closed_at is 'When the chair closed it';
create index meeting_by_day on meetings.meeting (municipality_id, meets_on desc, id);

create table meetings.participant (
  municipality_id int not null,
  meeting_id uuid not null,
  professional_id uuid not null,
  constraint participant_pkey primary key (municipality_id, meeting_id, professional_id),
  constraint participant_meeting_fkey foreign key (municipality_id, meeting_id) references meetings.meeting (municipality_id, id),
  constraint participant_professional_fkey foreign key (municipality_id, professional_id) references identity.professional (municipality_id, id)
);
comment on table meetings.participant is 'Professional who is invited to a meeting as a whole';
comment on column meetings.participant.municipality_id is 'Municipality';
comment on column meetings.participant.meeting_id is 'Meeting';
comment on column meetings.participant.professional_id is 'Professional';
create index participant_by_professional on meetings.participant (municipality_id, professional_id);

insert into platform.declared_without_personal_data values
  ('meetings.series', 'names of meetings'),
  ('meetings.meeting', 'days and places of meetings; the chair is a professional by number'),
  ('meetings.participant', 'professionals by number');

do $$
declare t text;
begin
  foreach t in array array['meetings.series', 'meetings.meeting', 'meetings.participant'] loop
    execute format('alter table %s enable row level security', t);
    execute format('alter table %s force row level security', t);
    execute format('create policy own_municipality on %s for all to voorkant_app using (municipality_id = platform.municipality()) with check (municipality_id = platform.municipality())', t);
    execute format('create policy figures_read on %s for select to voorkant_figures using (municipality_id = platform.municipality())', t);
    execute format('grant select, insert on %s to voorkant_app', t);
    execute format('grant select on %s to voorkant_figures', t);
  end loop;
end
$$;
grant update (state, opened_at, closed_at, place, chair_id, meets_on, starts_at, ends_at) on meetings.meeting to voorkant_app;
grant delete on meetings.participant to voorkant_app;

create table meetings.item (
  municipality_id int not null,
  id uuid not null,
  subject_id bigint not null,
  kind text not null default 'observation' check (kind = 'observation'),
  purpose text not null,
  source_organisation_id int not null,
  meeting_id uuid not null,
  position int not null,
  topic text not null,
  title text,
  why text not null,
  ground text not null,
  asked_of text,
  says_self text,
  state text not null default 'waiting',
  opened_at timestamptz,
  closed_at timestamptz,
  reference_id uuid,
  possible_victim text not null default 'no',
  constraint item_pkey primary key (municipality_id, id),
  constraint item_meeting_fkey foreign key (municipality_id, meeting_id) references meetings.meeting (municipality_id, id),
  constraint item_topic_known check (topic in ('new-signal', 'back-on-agenda', 'case-progress', 'question', 'group-step')),
  constraint item_state_known check (state in ('waiting', 'open', 'decided', 'closed', 'moved')),
  constraint item_victim_known check (possible_victim in ('no', 'to-review', 'reviewed'))
);
comment on table meetings.item is 'One item of an agenda: initials, purpose and ground; closes two weeks after the meeting';
comment on column meetings.item.municipality_id is 'Municipality';
comment on column meetings.item.id is 'Identifier';
comment on column meetings.item.subject_id is 'Subject of this item alone';
comment on column meetings.item.kind is 'Kind of data: observation';
comment on column meetings.item.purpose is 'Purpose';
comment on column meetings.item.source_organisation_id is 'Organisation that put it on the agenda';
comment on column meetings.item.meeting_id is 'Meeting';
comment on column meetings.item.position is 'Place on the agenda, as brought in; the chair may move it';
comment on column meetings.item.topic is 'What is asked of the meeting';
comment on column meetings.item.title is 'Name of a group; empty for a person, who is shown by initials';
comment on column meetings.item.why is 'Why it is on the agenda, in one sentence';
comment on column meetings.item.ground is 'Legal ground and article of the covenant (R-03)';
comment on column meetings.item.asked_of is 'Which question is put, in words';
comment on column meetings.item.says_self is 'What the young person or parents say, or why nobody has spoken with them (R-37)';
comment on column meetings.item.state is 'waiting, open, decided, closed, or moved to another meeting';
comment on column meetings.item.opened_at is 'When it was opened at the table';
comment on column meetings.item.closed_at is 'When it was closed';
comment on column meetings.item.reference_id is 'Case or group it is about, if any';
comment on column meetings.item.possible_victim is 'Possible victim of exploitation: no, to-review, reviewed (R-22)';

create table meetings.item_signal (
  municipality_id int not null,
  id uuid not null,
  subject_id bigint not null,
  kind text not null default 'observation' check (kind = 'observation'),
  purpose text not null,
  source_organisation_id int not null,
  item_id uuid not null,
  signal_id uuid not null,
  signal_subject_id bigint not null,
  constraint item_signal_pkey primary key (municipality_id, id),
  constraint item_signal_item_fkey foreign key (municipality_id, item_id) references meetings.item (municipality_id, id) on delete cascade,
  constraint item_signal_once unique (municipality_id, item_id, signal_id)
);
comment on table meetings.item_signal is 'Signal that an item is about';
comment on column meetings.item_signal.municipality_id is 'Municipality';
comment on column meetings.item_signal.id is 'Identifier';
comment on column meetings.item_signal.subject_id is 'Subject of the item';
comment on column meetings.item_signal.kind is 'Kind of data: observation';
comment on column meetings.item_signal.purpose is 'Purpose';
comment on column meetings.item_signal.source_organisation_id is 'Organisation that put it on the agenda';
comment on column meetings.item_signal.item_id is 'Item';
comment on column meetings.item_signal.signal_id is 'Signal';
comment on column meetings.item_signal.signal_subject_id is 'Subject of the signal';

create table meetings.invitation (
  municipality_id int not null,
  id uuid not null,
  subject_id bigint not null,
  kind text not null default 'observation' check (kind = 'observation'),
  purpose text not null,
  source_organisation_id int not null,
  item_id uuid not null,
  professional_id uuid not null,
  declined_at timestamptz,
  came_at timestamptz,
  left_at timestamptz,
  left_reason text,
  constraint invitation_pkey primary key (municipality_id, id),
  constraint invitation_item_fkey foreign key (municipality_id, item_id) references meetings.item (municipality_id, id) on delete cascade,
  constraint invitation_once unique (municipality_id, item_id, professional_id),
  constraint invitation_left_reason_known check (left_reason in ('own-wish', 'police-data', 'own-part-done'))
);
comment on table meetings.invitation is 'Professional who is invited to one item, and when that person was at the table';
comment on column meetings.invitation.municipality_id is 'Municipality';
comment on column meetings.invitation.id is 'Identifier';
comment on column meetings.invitation.subject_id is 'Subject of the item';
comment on column meetings.invitation.kind is 'Kind of data: observation';
comment on column meetings.invitation.purpose is 'Purpose';
comment on column meetings.invitation.source_organisation_id is 'Organisation that invites';
comment on column meetings.invitation.item_id is 'Item';
comment on column meetings.invitation.professional_id is 'Professional';
comment on column meetings.invitation.declined_at is 'Declined; no reason is asked (practice C10)';
comment on column meetings.invitation.came_at is 'Came to the table';
comment on column meetings.invitation.left_at is 'Left the table';
comment on column meetings.invitation.left_reason is 'Why, by code';

create table meetings.fact (
  municipality_id int not null,
  id uuid not null,
  subject_id bigint not null,
  kind text not null check (kind in ('observation', 'education', 'criminal')),
  purpose text not null,
  source_organisation_id int not null,
  item_id uuid not null,
  added_by uuid not null,
  added_at timestamptz not null,
  text text,
  world text,
  happened_on date,
  basis text not null,
  source_words text,
  indicator_from text,
  indicator text,
  in_doubt boolean not null default false,
  part text not null default 'own-conduct',
  offence_kind text,
  offence_disposal text,
  offence_count int,
  checked_on date,
  label text,
  constraint fact_pkey primary key (municipality_id, id),
  constraint fact_item_fkey foreign key (municipality_id, item_id) references meetings.item (municipality_id, id) on delete cascade,
  constraint fact_world_known check (world in ('straat', 'thuis', 'school', 'online')),
  constraint fact_basis_known check (basis in ('own-observation', 'hearsay', 'own-record', 'told-by-young-person')),
  constraint fact_indicator_from_known check (indicator_from in ('signal', 'risk-factor')),
  constraint fact_part_known check (part in ('own-conduct', 'victim', 'witness')),
  constraint fact_offence_kind_known check (offence_kind in ('opium-act', 'other')),
  constraint fact_offence_disposal_known check (offence_disposal in ('final', 'settled', 'pending', 'dismissed', 'acquitted', 'not-known')),
  constraint fact_label_known check (label in ('wpg', 'wjsg')),
  constraint fact_offence_is_a_number check ((kind = 'criminal') = (offence_count is not null)),
  constraint fact_offence_has_no_story check (kind <> 'criminal' or (text is null and checked_on is not null and offence_kind is not null and label is not null)),
  constraint fact_has_text check (kind = 'criminal' or text is not null),
  constraint fact_offence_count_whole check (offence_count between 0 and 99)
);
comment on table meetings.fact is 'Fact that its owner brought to an item; police and justice give a number with a check date, never a story (R-05), and may take it back (R-18)';
comment on column meetings.fact.municipality_id is 'Municipality';
comment on column meetings.fact.id is 'Identifier';
comment on column meetings.fact.subject_id is 'Subject of the item';
comment on column meetings.fact.kind is 'Kind of data';
comment on column meetings.fact.purpose is 'Purpose';
comment on column meetings.fact.source_organisation_id is 'Organisation whose fact it is';
comment on column meetings.fact.item_id is 'Item';
comment on column meetings.fact.added_by is 'Professional who brought it';
comment on column meetings.fact.added_at is 'When';
comment on column meetings.fact.text is 'What was seen, in words';
comment on column meetings.fact.world is 'straat, thuis, school, online';
comment on column meetings.fact.happened_on is 'Day it was seen';
comment on column meetings.fact.basis is 'Own observation, own record, told by the young person, or hearsay';
comment on column meetings.fact.source_words is 'Source in words, without names';
comment on column meetings.fact.indicator_from is 'Signal of the card or class A risk factor it stands under';
comment on column meetings.fact.indicator is 'Its code';
comment on column meetings.fact.in_doubt is 'Still to be checked';
comment on column meetings.fact.part is 'Own conduct, victim or witness; only own conduct ever counts (R-34)';
comment on column meetings.fact.offence_kind is 'Opium Act or other';
comment on column meetings.fact.offence_disposal is 'How they ended';
comment on column meetings.fact.offence_count is 'How many';
comment on column meetings.fact.checked_on is 'Day the owner looked it up';
comment on column meetings.fact.label is 'wpg (police) or wjsg (prosecutor)';

create table meetings.decision (
  municipality_id int not null,
  id uuid not null,
  subject_id bigint not null,
  kind text not null default 'observation' check (kind = 'observation'),
  purpose text not null,
  source_organisation_id int not null,
  item_id uuid not null,
  outcome text not null,
  reason text not null,
  dissent text,
  owner_id uuid not null,
  due_on date not null,
  rule_outcome text not null,
  decided_by uuid not null,
  decided_at timestamptz not null,
  constraint decision_pkey primary key (municipality_id, id),
  constraint decision_item_fkey foreign key (municipality_id, item_id) references meetings.item (municipality_id, id) on delete cascade,
  constraint decision_once unique (municipality_id, item_id),
  constraint decision_outcome_known check (outcome in ('no-action', 'own-organisation', 'conversation-or-care', 'pga', 'group', 'undermining', 'veilig-thuis')),
  constraint decision_rule_outcome_known check (rule_outcome in ('meets', 'does-not-meet', 'unknown', 'not-asked'))
);
comment on table meetings.decision is 'What a named professional decided on an item, with reason, owner and day; the rule is advice (R-08)';
comment on column meetings.decision.municipality_id is 'Municipality';
comment on column meetings.decision.id is 'Identifier';
comment on column meetings.decision.subject_id is 'Subject of the item';
comment on column meetings.decision.kind is 'Kind of data: observation';
comment on column meetings.decision.purpose is 'Purpose';
comment on column meetings.decision.source_organisation_id is 'Organisation of the chair';
comment on column meetings.decision.item_id is 'Item';
comment on column meetings.decision.outcome is 'One of seven outcomes';
comment on column meetings.decision.reason is 'Reason in words';
comment on column meetings.decision.dissent is 'Who sees it otherwise, and why';
comment on column meetings.decision.owner_id is 'Professional who carries it out';
comment on column meetings.decision.due_on is 'Day it comes back or is done';
comment on column meetings.decision.rule_outcome is 'What the target-group rule said then; only advice';
comment on column meetings.decision.decided_by is 'Chair';
comment on column meetings.decision.decided_at is 'When';

create table meetings.action (
  municipality_id int not null,
  id uuid not null,
  subject_id bigint not null,
  kind text not null default 'observation' check (kind = 'observation'),
  purpose text not null,
  source_organisation_id int not null,
  item_id uuid not null,
  what text not null,
  owner_id uuid not null,
  due_on date not null,
  made_at timestamptz not null,
  done_at timestamptz,
  done_note text,
  constraint action_pkey primary key (municipality_id, id),
  constraint action_item_fkey foreign key (municipality_id, item_id) references meetings.item (municipality_id, id) on delete cascade
);
comment on table meetings.action is 'What somebody promised at an item';
comment on column meetings.action.municipality_id is 'Municipality';
comment on column meetings.action.id is 'Identifier';
comment on column meetings.action.subject_id is 'Subject of the item';
comment on column meetings.action.kind is 'Kind of data: observation';
comment on column meetings.action.purpose is 'Purpose';
comment on column meetings.action.source_organisation_id is 'Organisation that wrote it down';
comment on column meetings.action.item_id is 'Item';
comment on column meetings.action.what is 'What, with initials at most';
comment on column meetings.action.owner_id is 'Who';
comment on column meetings.action.due_on is 'Before which day';
comment on column meetings.action.made_at is 'When it was promised';
comment on column meetings.action.done_at is 'When it was done';
comment on column meetings.action.done_note is 'What came of it';

do $$
declare t text;
begin
  foreach t in array array['meetings.item', 'meetings.item_signal', 'meetings.invitation', 'meetings.fact', 'meetings.decision', 'meetings.action'] loop
    execute format('call privacy.protect(%L)', t);
    execute format('grant select, insert on %s to voorkant_app', t);
  end loop;
  foreach t in array array['meetings.item', 'meetings.decision', 'meetings.action', 'meetings.item_signal'] loop
    execute format('create policy figures_read on %s for select to voorkant_figures using (municipality_id = platform.municipality())', t);
    execute format('grant select on %s to voorkant_figures', t);
  end loop;
end
$$;
grant update (position, state, opened_at, closed_at, says_self, possible_victim, reference_id) on meetings.item to voorkant_app;
grant update (declined_at, came_at, left_at, left_reason) on meetings.invitation to voorkant_app;
grant update (in_doubt) on meetings.fact to voorkant_app;
grant delete on meetings.fact to voorkant_app;
grant update (done_at, done_note) on meetings.action to voorkant_app;
create index item_by_meeting on meetings.item (municipality_id, meeting_id, position);
create index item_signal_by_signal on meetings.item_signal (municipality_id, signal_id);
create index invitation_by_item on meetings.invitation (municipality_id, item_id);
create index fact_by_item on meetings.fact (municipality_id, item_id);
create index action_by_owner on meetings.action (municipality_id, owner_id, due_on) where done_at is null;
create index action_by_item on meetings.action (municipality_id, item_id);

-- Published for figures (modules/insight/README.md). The days of an action outlive the action itself, without a person or a text.
create table meetings.action_days (
  municipality_id int not null,
  action_id uuid not null,
  origin text not null,
  agreed_on date not null,
  due_on date not null,
  done_on date,
  constraint action_days_pkey primary key (municipality_id, action_id)
);
comment on table meetings.action_days is 'Days of an action for figures: no person, no text; stays when the action is destroyed';
comment on column meetings.action_days.municipality_id is 'Municipality';
comment on column meetings.action_days.action_id is 'Number of the action; points nowhere once that is destroyed';
comment on column meetings.action_days.origin is 'Kind of meeting, as figures call it';
comment on column meetings.action_days.agreed_on is 'Day it was promised';
comment on column meetings.action_days.due_on is 'Before which day';
comment on column meetings.action_days.done_on is 'Day it was done';
insert into platform.declared_without_personal_data values ('meetings.action_days', 'days only; no person, no text');
alter table meetings.action_days enable row level security;
alter table meetings.action_days force row level security;
create policy guard_keeps on meetings.action_days for all to voorkant_guard using (true) with check (true);
create policy figures_read on meetings.action_days for select to voorkant_figures using (true);
grant usage on schema meetings to voorkant_guard;
grant select, insert, update on meetings.action_days to voorkant_guard;
grant select on meetings.action_days to voorkant_figures;
grant select on meetings.item, meetings.meeting, meetings.series to voorkant_guard;
create policy guard_reads on meetings.item for select to voorkant_guard using (true);
create policy guard_reads on meetings.meeting for select to voorkant_guard using (true);
create policy guard_reads on meetings.series for select to voorkant_guard using (true);

create function meetings.figure_kind(kind text) returns text
  language sql immutable
  return case kind when 'signaaloverleg' then 'signal-meeting' when 'casusoverleg' then 'case-meeting' when 'groepsoverleg' then 'group-meeting' else 'justice-chain' end;
comment on function meetings.figure_kind(text) is 'Kind of meeting in the words of the figures';

create function meetings.keep_action_days() returns trigger
  language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  insert into meetings.action_days (municipality_id, action_id, origin, agreed_on, due_on, done_on)
  select new.municipality_id, new.id, meetings.figure_kind(s.kind), (new.made_at at time zone 'Europe/Amsterdam')::date, new.due_on, (new.done_at at time zone 'Europe/Amsterdam')::date
  from meetings.item i
  join meetings.meeting m on m.municipality_id = i.municipality_id and m.id = i.meeting_id
  join meetings.series s on s.municipality_id = m.municipality_id and s.id = m.series_id
  where i.municipality_id = new.municipality_id and i.id = new.item_id
  on conflict (municipality_id, action_id) do update set done_on = excluded.done_on;
  return new;
end
$$;
grant create on schema meetings to voorkant_guard;
alter function meetings.keep_action_days() owner to voorkant_guard;
revoke create on schema meetings from voorkant_guard;
revoke all on function meetings.keep_action_days() from public;
grant execute on function meetings.figure_kind(text) to voorkant_figures, voorkant_guard;
create trigger action_keeps_days after insert or update of done_at on meetings.action for each row execute function meetings.keep_action_days();

create view insight.meeting with (security_barrier) as
  select m.municipality_id, meetings.figure_kind(s.kind) as series, m.meets_on as held_on
  from meetings.meeting m join meetings.series s on s.municipality_id = m.municipality_id and s.id = m.series_id
  where m.state = 'closed' and m.municipality_id = platform.municipality()
    and platform.holders() && array['r:policy-adviser', 'r:driehoek', 'r:system'];
comment on view insight.meeting is 'Meetings held: facts without persons, for figures';
alter view insight.meeting owner to voorkant_figures;
grant select on insight.meeting to voorkant_app;

create view insight.action with (security_barrier) as
  select a.municipality_id, a.origin, a.agreed_on, a.due_on, a.done_on
  from meetings.action_days a
  where a.municipality_id = platform.municipality() and platform.holders() && array['r:policy-adviser', 'r:driehoek', 'r:system'];
comment on view insight.action is 'Actions agreed in meetings: days only, for figures';
alter view insight.action owner to voorkant_figures;
grant select on insight.action to voorkant_app;
