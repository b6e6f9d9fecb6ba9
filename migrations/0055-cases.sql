-- cases: persoonsgerichte aanpak (PGA). A case is one subject for the purpose pga. Its rows have different kinds, so that a school
-- reads the timetable and not the street, and care alone reads care.
create schema cases;
grant usage on schema cases to voorkant_app, voorkant_figures;
comment on schema cases is 'The person-oriented approach: why, plan, team, clocks, letters, ending';

create table cases.person_case (
  municipality_id int not null references identity.municipality,
  id uuid not null,
  subject_id bigint not null,
  kind text not null,
  purpose text not null,
  source_organisation_id int not null,
  flow_id uuid not null,
  reference text not null,
  item_id uuid,
  ground text not null,
  decided_on date not null,
  starts_on date not null,
  ends_on date not null,
  director_id uuid,
  offered_to uuid,
  process_director_id uuid,
  ave_phase int not null default 1,
  accepted_at timestamptz,
  informed_on date,
  first_talk_on date,
  planned_at timestamptz,
  review_due_on date,
  extended boolean not null default false,
  possible_victim text not null default 'no',
  closed_at timestamptz,
  outcome text,
  exit_letter_on date,
  constraint person_case_pkey primary key (municipality_id, id),
  constraint person_case_reference_once unique (municipality_id, reference),
  constraint person_case_one_per_item unique (municipality_id, item_id),
  constraint person_case_is_identity check (kind = 'identity'),
  constraint person_case_is_pga check (purpose = 'pga'),
  constraint person_case_ends_later check (ends_on > starts_on),
  constraint person_case_accepted_by_someone check ((accepted_at is null) = (director_id is null)),
  constraint person_case_ave_known check (ave_phase between 1 and 4),
  constraint person_case_victim_known check (possible_victim in ('no', 'to-review', 'reviewed')),
  constraint person_case_closed_with_outcome check ((closed_at is null) = (outcome is null)),
  constraint person_case_outcome_known check (outcome in ('goals-reached', 'to-neighbourhood-team', 'no-help-needed', 'to-zvh', 'to-undermining-team', 'end-date-reached', 'no-ground-left', 'moved-away'))
);
comment on table cases.person_case is 'One young person in the PGA: days, who directs, and nothing on why or what';
comment on column cases.person_case.flow_id is 'Identifier of the line without a person that outlives the case';
comment on column cases.person_case.reference is 'Number by which people know it, such as 2609-006';
comment on column cases.person_case.item_id is 'Agenda item at which it was decided; empty once that is destroyed';
comment on column cases.person_case.ground is 'Legal ground and article of the covenant (R-03)';
comment on column cases.person_case.decided_on is 'Day of the decision';
comment on column cases.person_case.starts_on is 'First day';
comment on column cases.person_case.ends_on is 'End date; six months unless told otherwise, moved once per review with a reason (R-33)';
comment on column cases.person_case.director_id is 'Casusregisseur who accepted; empty until somebody did';
comment on column cases.person_case.offered_to is 'Who was asked to direct and has not answered';
comment on column cases.person_case.process_director_id is 'Procesregie';
comment on column cases.person_case.ave_phase is 'AVE phase, 1 to 4; each change with its reason stands in cases.ave_step';
comment on column cases.person_case.accepted_at is 'When a casusregisseur first accepted';
comment on column cases.person_case.informed_on is 'Day on which young person and parents all were informed';
comment on column cases.person_case.first_talk_on is 'Day of the first talk with the young person';
comment on column cases.person_case.planned_at is 'When the plan was settled';
comment on column cases.person_case.review_due_on is 'Day by which the plan is reviewed again';
comment on column cases.person_case.extended is 'Whether the end date was ever moved';
comment on column cases.person_case.possible_victim is 'Possible victim of exploitation: while to-review, nothing repressive (R-22)';
comment on column cases.person_case.closed_at is 'When it was closed';
comment on column cases.person_case.outcome is 'How it ended';
comment on column cases.person_case.exit_letter_on is 'Day on which the exit letter went to the young person';
create index person_case_by_director on cases.person_case (municipality_id, director_id, ends_on);

create table cases.why (
  municipality_id int not null,
  id uuid not null,
  subject_id bigint not null,
  kind text not null,
  purpose text not null,
  source_organisation_id int not null,
  case_id uuid not null,
  text text not null,
  written_by uuid not null,
  written_at timestamptz not null,
  constraint why_pkey primary key (municipality_id, id),
  constraint why_is_observation check (kind = 'observation'),
  constraint why_is_short check (char_length(text) between 1 and 1000)
);
comment on table cases.why is 'Why the case exists, in one plain sentence that the young person gets (R-32); the newest one holds';
comment on column cases.why.text is 'The sentence';
comment on column cases.why.written_by is 'Professional';
comment on column cases.why.written_at is 'When';

create table cases.direction (
  municipality_id int not null,
  id uuid not null,
  subject_id bigint not null,
  kind text not null,
  purpose text not null,
  source_organisation_id int not null,
  case_id uuid not null,
  professional_id uuid not null,
  offered_by uuid not null,
  offered_at timestamptz not null,
  reason text,
  accepted_at timestamptz,
  declined_at timestamptz,
  decline_reason text,
  ended_at timestamptz,
  constraint direction_pkey primary key (municipality_id, id),
  constraint direction_is_identity check (kind = 'identity'),
  constraint direction_answered_once check (accepted_at is null or declined_at is null),
  constraint direction_reason_of_a_no check (decline_reason is null or declined_at is not null)
);
comment on table cases.direction is 'Who was asked to direct the case (casusregie), and what that person answered';
comment on column cases.direction.professional_id is 'Who was asked';
comment on column cases.direction.offered_by is 'Who asked: the chair, or the director who hands over';
comment on column cases.direction.offered_at is 'When';
comment on column cases.direction.reason is 'Why it is handed over; empty for the first one';
comment on column cases.direction.accepted_at is 'When accepted: from then on this person directs';
comment on column cases.direction.declined_at is 'When declined, or when somebody else was asked because no answer came';
comment on column cases.direction.decline_reason is 'Why declined; empty when no answer came';
comment on column cases.direction.ended_at is 'When it ended: handed over, or the case closed';
create unique index direction_one_open on cases.direction (municipality_id, case_id) where accepted_at is null and declined_at is null;
create unique index direction_one_director on cases.direction (municipality_id, case_id) where accepted_at is not null and ended_at is null;

create table cases.ave_step (
  municipality_id int not null,
  id uuid not null,
  subject_id bigint not null,
  kind text not null,
  purpose text not null,
  source_organisation_id int not null,
  flow_id uuid not null,
  case_id uuid not null,
  phase int not null,
  reason text not null,
  stepped_by uuid not null,
  stepped_at timestamptz not null,
  process_director_id uuid,
  operational text,
  administrative text,
  towards text,
  returned_on date,
  constraint ave_step_pkey primary key (municipality_id, id),
  constraint ave_step_is_observation check (kind = 'observation'),
  constraint ave_step_phase_known check (phase between 1 and 4),
  constraint ave_step_towards_known check (towards in ('zvh', 'riec', 'undermining-team'))
);
comment on table cases.ave_step is 'Scaling up or down: phase, reason, and who holds which responsibility from then on';
comment on column cases.ave_step.flow_id is 'Identifier of the line without a person, where it went out of the PGA';
comment on column cases.ave_step.phase is 'AVE phase, 1 to 4';
comment on column cases.ave_step.reason is 'Why';
comment on column cases.ave_step.stepped_by is 'Professional';
comment on column cases.ave_step.stepped_at is 'When';
comment on column cases.ave_step.process_director_id is 'Procesregie from then on';
comment on column cases.ave_step.operational is 'Operational responsibility, as a function';
comment on column cases.ave_step.administrative is 'Administrative responsibility, as a function';
comment on column cases.ave_step.towards is 'zvh, riec or undermining-team when it was taken there; else empty';
comment on column cases.ave_step.returned_on is 'Day it came back from there';

create table cases.team_member (
  municipality_id int not null,
  id uuid not null,
  subject_id bigint not null,
  kind text not null,
  purpose text not null,
  source_organisation_id int not null,
  case_id uuid not null,
  professional_id uuid not null,
  task text not null,
  kinds text[] not null,
  since date not null,
  until date not null,
  ended_at timestamptz,
  constraint team_member_pkey primary key (municipality_id, id),
  constraint team_member_is_identity check (kind = 'identity'),
  constraint team_member_period check (until >= since)
);
comment on table cases.team_member is 'Professional in the case team; the grant follows this row and ends with it';
comment on column cases.team_member.professional_id is 'Professional';
comment on column cases.team_member.task is 'What this person is there for, in words for the young person: your coach';
comment on column cases.team_member.kinds is 'Kinds of data that the grant opens; what is then seen is for the covenants';
comment on column cases.team_member.since is 'First day';
comment on column cases.team_member.until is 'Last day';
comment on column cases.team_member.ended_at is 'When membership was ended before that';
create unique index team_member_once on cases.team_member (municipality_id, case_id, professional_id) where ended_at is null;
create index team_member_by_professional on cases.team_member (municipality_id, professional_id);

create table cases.fact (
  municipality_id int not null,
  id uuid not null,
  subject_id bigint not null,
  kind text not null,
  purpose text not null,
  source_organisation_id int not null,
  case_id uuid not null,
  added_by uuid not null,
  added_at timestamptz not null,
  world text,
  text text,
  happened_on date,
  happened_until date,
  basis text not null,
  source_words text,
  factor text,
  offence_count int,
  checked_on date,
  label text,
  constraint fact_pkey primary key (municipality_id, id),
  constraint fact_kind_known check (kind in ('observation', 'education', 'care', 'criminal')),
  constraint fact_world_known check (world in ('straat', 'thuis', 'school', 'online')),
  constraint fact_basis_known check (basis in ('own-observation', 'hearsay', 'own-record', 'told-by-young-person')),
  constraint fact_period check (happened_until >= happened_on),
  constraint fact_class_a_or_care check (factor is null or kind = 'care' or factor in ('RF-I4', 'RF-I5', 'RF-G3', 'RF-S2')),
  constraint fact_offence_is_a_number check (
    (kind = 'criminal' and text is null and world is null and factor is null and source_words is null and offence_count is not null and checked_on is not null and label in ('wpg', 'wjsg'))
    or (kind <> 'criminal' and text is not null and world is not null and happened_on is not null and offence_count is null and checked_on is null and label is null))
);
comment on table cases.fact is 'Fact in a case: dated, with its source. Criminal: a number with its check date and label, never a story (R-05, R-18). Care: class B, by care alone (R-04)';
comment on column cases.fact.added_by is 'Professional';
comment on column cases.fact.added_at is 'When';
comment on column cases.fact.world is 'straat, thuis, school or online';
comment on column cases.fact.text is 'What, in a sentence';
comment on column cases.fact.happened_on is 'First day';
comment on column cases.fact.happened_until is 'Last day, for a period';
comment on column cases.fact.basis is 'own-observation, hearsay, own-record or told-by-young-person';
comment on column cases.fact.source_words is 'Source in words, such as: register of absence';
comment on column cases.fact.factor is 'Risk factor of the catalogue: class A, or class B in a care fact';
comment on column cases.fact.offence_count is 'How many offences';
comment on column cases.fact.checked_on is 'Day on which that was looked up';
comment on column cases.fact.label is 'wpg or wjsg';

create table cases.protective_fact (
  municipality_id int not null,
  id uuid not null,
  subject_id bigint not null,
  kind text not null,
  purpose text not null,
  source_organisation_id int not null,
  case_id uuid not null,
  added_by uuid not null,
  added_at timestamptz not null,
  factor text not null,
  world text not null,
  text text not null,
  happened_on date not null,
  basis text not null,
  source_words text,
  constraint protective_fact_pkey primary key (municipality_id, id),
  constraint protective_fact_kind_known check (kind in ('observation', 'education')),
  constraint protective_fact_factor_known check (factor in ('BF-1', 'BF-2', 'BF-3', 'BF-4', 'BF-5', 'BF-6', 'BF-7', 'BF-8', 'BF-9', 'BF-10')),
  constraint protective_fact_world_known check (world in ('straat', 'thuis', 'school', 'online')),
  constraint protective_fact_basis_known check (basis in ('own-observation', 'hearsay', 'own-record', 'told-by-young-person'))
);
comment on table cases.protective_fact is 'What protects: one of the ten factors, with the fact it shows in';
comment on column cases.protective_fact.added_by is 'Professional';
comment on column cases.protective_fact.added_at is 'When';
comment on column cases.protective_fact.factor is 'BF-1 to BF-10';
comment on column cases.protective_fact.world is 'straat, thuis, school or online';
comment on column cases.protective_fact.text is 'In which it shows, in a sentence that the young person may read';
comment on column cases.protective_fact.happened_on is 'Day';
comment on column cases.protective_fact.basis is 'own-observation, hearsay, own-record or told-by-young-person';
comment on column cases.protective_fact.source_words is 'Source in words';

create table cases.own_view (
  municipality_id int not null,
  id uuid not null,
  subject_id bigint not null,
  kind text not null,
  purpose text not null,
  source_organisation_id int not null,
  case_id uuid not null,
  side text not null,
  text text,
  spoken_on date,
  not_spoken_reason text,
  written_by uuid not null,
  written_at timestamptz not null,
  constraint own_view_pkey primary key (municipality_id, id),
  constraint own_view_is_observation check (kind = 'observation'),
  constraint own_view_side_known check (side in ('young-person', 'parents')),
  constraint own_view_or_reason check ((text is null) <> (not_spoken_reason is null) and (text is null) = (spoken_on is null))
);
comment on table cases.own_view is 'What the young person or the parents say, or why nobody spoke with them yet (R-37); the newest of each holds';
comment on column cases.own_view.side is 'young-person or parents';
comment on column cases.own_view.text is 'In their words';
comment on column cases.own_view.spoken_on is 'Day of the talk';
comment on column cases.own_view.not_spoken_reason is 'Why not yet';
comment on column cases.own_view.written_by is 'Professional';
comment on column cases.own_view.written_at is 'When';

create table cases.informing (
  municipality_id int not null,
  id uuid not null,
  subject_id bigint not null,
  kind text not null,
  purpose text not null,
  source_organisation_id int not null,
  case_id uuid not null,
  flow_id uuid not null,
  side text not null,
  due_on date not null,
  deferred_until date,
  done_on date,
  not_needed boolean not null default false,
  how text,
  constraint informing_pkey primary key (municipality_id, id),
  constraint informing_once unique (municipality_id, case_id, side),
  constraint informing_is_contact check (kind = 'contact'),
  constraint informing_side_known check (side in ('young-person', 'parents')),
  constraint informing_how check ((done_on is null) = (how is null)),
  constraint informing_young_person_always check (side = 'parents' or not not_needed)
);
comment on table cases.informing is 'The clock to tell young person and parents that the case exists: one month after acceptance (AVG art. 14 lid 3, R-06)';
comment on column cases.informing.flow_id is 'Line of the case without a person';
comment on column cases.informing.side is 'young-person or parents';
comment on column cases.informing.due_on is 'Last day';
comment on column cases.informing.deferred_until is 'Last day after an approved deferral';
comment on column cases.informing.done_on is 'Day on which they were informed, or on which it was settled that parents need not be';
comment on column cases.informing.not_needed is 'Sixteen or older, and does not want parents to be told (R-16)';
comment on column cases.informing.how is 'How, or why not needed';

create table cases.deferral (
  municipality_id int not null,
  id uuid not null,
  subject_id bigint not null,
  kind text not null,
  purpose text not null,
  source_organisation_id int not null,
  case_id uuid not null,
  informing_id uuid not null,
  case_reference text not null,
  reason text not null,
  until date not null,
  asked_of text not null,
  asked_by uuid not null,
  asked_at timestamptz not null,
  answered_by uuid,
  answered_at timestamptz,
  approved boolean,
  constraint deferral_pkey primary key (municipality_id, id),
  constraint deferral_is_contact check (kind = 'contact'),
  constraint deferral_asked_of_known check (asked_of in ('privacy-officer', 'chair')),
  constraint deferral_answered_whole check ((answered_by is null) = (answered_at is null) and (answered_by is null) = (approved is null)),
  constraint deferral_by_another check (answered_by is distinct from asked_by)
);
comment on table cases.deferral is 'Telling later: reason, until when, and the approval of a second person';
comment on column cases.deferral.informing_id is 'Which clock';
comment on column cases.deferral.case_reference is 'Number of the case: all that the approver reads of it';
comment on column cases.deferral.reason is 'Why';
comment on column cases.deferral.until is 'New last day';
comment on column cases.deferral.asked_of is 'Role that answers';
comment on column cases.deferral.asked_by is 'Who asks';
comment on column cases.deferral.asked_at is 'When';
comment on column cases.deferral.answered_by is 'Who answered; never the one who asked';
comment on column cases.deferral.answered_at is 'When';
comment on column cases.deferral.approved is 'Yes or no';
create unique index deferral_one_open on cases.deferral (municipality_id, informing_id) where answered_at is null;

create table cases.goal (
  municipality_id int not null,
  id uuid not null,
  subject_id bigint not null,
  kind text not null,
  purpose text not null,
  source_organisation_id int not null,
  case_id uuid not null,
  words text not null,
  stage text not null default 'agreed',
  stage_since date not null,
  agreed_at timestamptz not null,
  constraint goal_pkey primary key (municipality_id, id),
  constraint goal_kind_known check (kind in ('observation', 'education')),
  constraint goal_stage_known check (stage in ('agreed', 'begun', 'going-well', 'reached'))
);
comment on table cases.goal is 'What the young person wants, in own words; a goal for school is of kind education, so that school can work on it';
comment on column cases.goal.words is 'The words';
comment on column cases.goal.stage is 'agreed, begun, going-well or reached';
comment on column cases.goal.stage_since is 'Since when';
comment on column cases.goal.agreed_at is 'When it was agreed';

create table cases.intervention (
  municipality_id int not null,
  id uuid not null,
  subject_id bigint not null,
  kind text not null,
  purpose text not null,
  source_organisation_id int not null,
  flow_id uuid not null,
  case_id uuid not null,
  goal_id uuid,
  intervention_kind text not null,
  card text,
  measure text,
  what text not null,
  plain_words text,
  owner_id uuid,
  owner_who text,
  owner_words text,
  agreed_by uuid not null,
  agreed_at timestamptz not null,
  starts_on date not null,
  ends_on date,
  finished_on date,
  result text,
  result_text text,
  constraint intervention_pkey primary key (municipality_id, id),
  constraint intervention_goal_fkey foreign key (municipality_id, goal_id) references cases.goal (municipality_id, id) on delete cascade,
  constraint intervention_kind_known check (intervention_kind in ('care', 'education', 'criminal-justice', 'administrative', 'prospects')),
  constraint intervention_kind_of_row check (kind in ('identity', 'observation', 'education', 'criminal') and (intervention_kind = 'criminal-justice') = (kind = 'criminal')),
  constraint intervention_measure_known check (measure in ('M-1', 'M-2', 'M-3', 'M-4', 'M-5', 'M-6', 'M-7', 'M-8', 'M-9', 'M-10')),
  constraint intervention_owner check ((owner_id is null) = (owner_who is not null) and (owner_who is null) = (owner_words is null)),
  constraint intervention_owner_known check (owner_who in ('young-person', 'parent', 'support-figure')),
  constraint intervention_period check (ends_on >= starts_on),
  constraint intervention_result_known check (result in ('achieved', 'partly', 'not')),
  constraint intervention_finished_with_result check ((finished_on is null) = (result is null))
);
comment on table cases.intervention is 'Step in a plan, of one of the five kinds. That there is a coach is no care data; what is said there is';
comment on column cases.intervention.flow_id is 'Identifier of the line without a person';
comment on column cases.intervention.goal_id is 'Goal that it serves; empty when it serves the whole plan';
comment on column cases.intervention.intervention_kind is 'care, education, criminal-justice, administrative or prospects';
comment on column cases.intervention.card is 'Card of the intervention map';
comment on column cases.intervention.measure is 'Measure with its article, M-1 to M-10';
comment on column cases.intervention.what is 'What';
comment on column cases.intervention.plain_words is 'The same, said to the young person';
comment on column cases.intervention.owner_id is 'Professional who sees to it';
comment on column cases.intervention.owner_who is 'young-person, parent or support-figure, when no professional does';
comment on column cases.intervention.owner_words is 'That one in words, such as: oma';
comment on column cases.intervention.agreed_by is 'Professional who wrote it down';
comment on column cases.intervention.agreed_at is 'When';
comment on column cases.intervention.starts_on is 'First day';
comment on column cases.intervention.ends_on is 'Last day as planned';
comment on column cases.intervention.finished_on is 'Day it was finished';
comment on column cases.intervention.result is 'achieved, partly or not';
comment on column cases.intervention.result_text is 'Result in words';

create table cases.progress (
  municipality_id int not null,
  id uuid not null,
  subject_id bigint not null,
  kind text not null,
  purpose text not null,
  source_organisation_id int not null,
  case_id uuid not null,
  written_by uuid not null,
  written_at timestamptz not null,
  text text not null,
  next_on date not null,
  constraint progress_pkey primary key (municipality_id, id),
  constraint progress_is_observation check (kind = 'observation')
);
comment on table cases.progress is 'Review of the plan, each six weeks';
comment on column cases.progress.written_by is 'Professional';
comment on column cases.progress.written_at is 'When';
comment on column cases.progress.text is 'How it goes';
comment on column cases.progress.next_on is 'Day of the next review';

create table cases.case_meeting (
  municipality_id int not null,
  id uuid not null,
  subject_id bigint not null,
  kind text not null,
  purpose text not null,
  source_organisation_id int not null,
  case_id uuid not null,
  held_on date not null,
  attendee_ids uuid[] not null,
  notes text not null,
  written_by uuid not null,
  constraint case_meeting_pkey primary key (municipality_id, id),
  constraint case_meeting_is_observation check (kind = 'observation')
);
comment on table cases.case_meeting is 'Casusoverleg: day, who, notes; what was agreed becomes a task';
comment on column cases.case_meeting.held_on is 'Day';
comment on column cases.case_meeting.attendee_ids is 'Professionals who were there';
comment on column cases.case_meeting.notes is 'Notes';
comment on column cases.case_meeting.written_by is 'Professional';

create table cases.task (
  municipality_id int not null,
  id uuid not null,
  subject_id bigint not null,
  kind text not null,
  purpose text not null,
  source_organisation_id int not null,
  flow_id uuid not null,
  case_id uuid not null,
  what text not null,
  owner_id uuid,
  owner_who text,
  owner_words text,
  agreed_on date not null,
  due_on date not null,
  done_on date,
  done_note text,
  constraint task_pkey primary key (municipality_id, id),
  constraint task_kind_known check (kind in ('identity', 'observation', 'education')),
  constraint task_owner check ((owner_id is null) = (owner_who is not null) and (owner_who is null) = (owner_words is null)),
  constraint task_owner_known check (owner_who in ('young-person', 'parent', 'support-figure'))
);
comment on table cases.task is 'What somebody promised to do, by when; of a kind that the owner can read';
comment on column cases.task.flow_id is 'Identifier of the line without a person';
comment on column cases.task.what is 'What';
comment on column cases.task.owner_id is 'Professional who does it';
comment on column cases.task.owner_who is 'young-person, parent or support-figure, when no professional does';
comment on column cases.task.owner_words is 'That one in words';
comment on column cases.task.agreed_on is 'Day it was agreed';
comment on column cases.task.due_on is 'Last day';
comment on column cases.task.done_on is 'Day it was done';
comment on column cases.task.done_note is 'What came of it';
create index task_by_owner on cases.task (municipality_id, owner_id, due_on) where done_on is null;

create table cases.talk (
  municipality_id int not null,
  id uuid not null,
  subject_id bigint not null,
  kind text not null,
  purpose text not null,
  source_organisation_id int not null,
  case_id uuid not null,
  talk_on date not null,
  starts_at time not null,
  place text not null,
  with_whom text not null,
  chosen_by_young_person boolean not null,
  planned_by uuid not null,
  held_on date,
  cancelled_at timestamptz,
  note text,
  constraint talk_pkey primary key (municipality_id, id),
  constraint talk_is_observation check (kind = 'observation'),
  constraint talk_held_or_cancelled check (held_on is null or cancelled_at is null)
);
comment on table cases.talk is 'Talk with the young person: planned, held or cancelled';
comment on column cases.talk.talk_on is 'Day';
comment on column cases.talk.starts_at is 'Time';
comment on column cases.talk.place is 'Where';
comment on column cases.talk.with_whom is 'With whom, in words';
comment on column cases.talk.chosen_by_young_person is 'Whether the young person chose the place';
comment on column cases.talk.planned_by is 'Professional';
comment on column cases.talk.held_on is 'Day it was held';
comment on column cases.talk.cancelled_at is 'When it was called off';
comment on column cases.talk.note is 'What was said, as far as the young person agrees that it is written down';

create table cases.extension (
  municipality_id int not null,
  id uuid not null,
  subject_id bigint not null,
  kind text not null,
  purpose text not null,
  source_organisation_id int not null,
  case_id uuid not null,
  progress_id uuid not null,
  from_ends_on date not null,
  to_ends_on date not null,
  reason text not null,
  extended_by uuid not null,
  extended_at timestamptz not null,
  constraint extension_pkey primary key (municipality_id, id),
  constraint extension_once_per_review unique (municipality_id, progress_id),
  constraint extension_is_observation check (kind = 'observation'),
  constraint extension_is_later check (to_ends_on > from_ends_on)
);
comment on table cases.extension is 'Moving the end date: once per review, with a reason (R-33)';
comment on column cases.extension.progress_id is 'Review at which it was done';
comment on column cases.extension.from_ends_on is 'End date before';
comment on column cases.extension.to_ends_on is 'End date from then on';
comment on column cases.extension.reason is 'Why';
comment on column cases.extension.extended_by is 'Professional';
comment on column cases.extension.extended_at is 'When';

create table cases.letter (
  municipality_id int not null,
  id uuid not null,
  subject_id bigint not null,
  kind text not null,
  purpose text not null,
  source_organisation_id int not null,
  case_id uuid not null,
  type text not null,
  sections jsonb not null,
  made_by uuid not null,
  made_at timestamptz not null,
  sent_on date,
  constraint letter_pkey primary key (municipality_id, id),
  constraint letter_is_observation check (kind = 'observation'),
  constraint letter_type_known check (type in ('inform-young-person', 'inform-parents', 'exit-young-person', 'exit-parents'))
);
comment on table cases.letter is 'Letter to the young person or parents, as it was written; the name comes from the description when it is printed';
comment on column cases.letter.type is 'Which letter';
comment on column cases.letter.sections is 'Headings, paragraphs and bullets';
comment on column cases.letter.made_by is 'Professional';
comment on column cases.letter.made_at is 'When';
comment on column cases.letter.sent_on is 'Day it was sent or given';

create table cases.closing (
  municipality_id int not null,
  id uuid not null,
  subject_id bigint not null,
  kind text not null,
  purpose text not null,
  source_organisation_id int not null,
  case_id uuid not null,
  outcome text not null,
  reason text not null,
  what_worked text not null,
  what_did_not text,
  young_person_says text,
  aftercare text,
  closed_by uuid not null,
  closed_at timestamptz not null,
  constraint closing_pkey primary key (municipality_id, id),
  constraint closing_once unique (municipality_id, case_id),
  constraint closing_is_observation check (kind = 'observation')
);
comment on table cases.closing is 'How the case ended: outcome, evaluation, aftercare';
comment on column cases.closing.outcome is 'Outcome of the catalogue';
comment on column cases.closing.reason is 'Why it ends now';
comment on column cases.closing.what_worked is 'What worked';
comment on column cases.closing.what_did_not is 'What did not';
comment on column cases.closing.young_person_says is 'What the young person says of it';
comment on column cases.closing.aftercare is 'Who stays in touch, until when';
comment on column cases.closing.closed_by is 'Professional';
comment on column cases.closing.closed_at is 'When';

do $$
declare
  t text;
begin
  foreach t in array array['person_case', 'why', 'direction', 'ave_step', 'team_member', 'fact', 'protective_fact', 'own_view', 'informing', 'deferral', 'goal',
    'intervention', 'progress', 'case_meeting', 'task', 'talk', 'extension', 'letter', 'closing'] loop
    execute format('comment on column cases.%I.municipality_id is %L', t, 'Municipality');
    execute format('comment on column cases.%I.id is %L', t, 'Identifier');
    execute format('comment on column cases.%I.subject_id is %L', t, 'Subject of the case');
    execute format('comment on column cases.%I.kind is %L', t, 'Kind of data');
    execute format('comment on column cases.%I.purpose is %L', t, 'Purpose: pga');
    execute format('comment on column cases.%I.source_organisation_id is %L', t, 'Organisation in whose name it was written');
    if t <> 'person_case' then
      execute format('comment on column cases.%I.case_id is %L', t, 'Case');
      execute format('alter table cases.%I add constraint %I foreign key (municipality_id, case_id) references cases.person_case (municipality_id, id) on delete cascade', t, t || '_case_fkey');
      execute format('create index %I on cases.%I (municipality_id, case_id)', t || '_by_case', t);
    end if;
    call privacy.protect(format('cases.%I', t)::regclass);
    execute format('grant select, insert on cases.%I to voorkant_app', t);
  end loop;
end
$$;
grant update (director_id, offered_to, process_director_id, ave_phase, accepted_at, informed_on, first_talk_on, planned_at, review_due_on, extended, possible_victim,
  ends_on, closed_at, outcome, exit_letter_on) on cases.person_case to voorkant_app;
grant update (accepted_at, declined_at, decline_reason, ended_at) on cases.direction to voorkant_app;
grant update (returned_on) on cases.ave_step to voorkant_app;
grant update (until, ended_at) on cases.team_member to voorkant_app;
grant update (deferred_until, done_on, not_needed, how) on cases.informing to voorkant_app;
grant update (answered_by, answered_at, approved) on cases.deferral to voorkant_app;
grant update (stage, stage_since) on cases.goal to voorkant_app;
grant update (finished_on, result, result_text) on cases.intervention to voorkant_app;
grant update (done_on, done_note) on cases.task to voorkant_app;
grant update (held_on, cancelled_at, note) on cases.talk to voorkant_app;
grant update (sent_on, sections, made_by, made_at) on cases.letter to voorkant_app;
-- A source takes its own facts back (R-18); nothing else of a case is deleted by hand.
grant delete on cases.fact, cases.protective_fact to voorkant_app;

create table cases.reference_counter (
  municipality_id int not null references identity.municipality,
  month text not null,
  last_number int not null,
  constraint reference_counter_pkey primary key (municipality_id, month)
);
comment on table cases.reference_counter is 'Last number that a case of a month got';
comment on column cases.reference_counter.municipality_id is 'Municipality';
comment on column cases.reference_counter.month is 'Year and month, such as 2609';
comment on column cases.reference_counter.last_number is 'Last number';
insert into platform.declared_without_personal_data values ('cases.reference_counter', 'numbers of a month');
alter table cases.reference_counter enable row level security;
alter table cases.reference_counter force row level security;
create policy own_municipality on cases.reference_counter for all to voorkant_app
  using (municipality_id = platform.municipality()) with check (municipality_id = platform.municipality());
grant select, insert, update on cases.reference_counter to voorkant_app;

-- Facts of our own work without a person; they stay when a case is destroyed (domain/law D3: keep a count). -----------------

create table cases.flow (
  municipality_id int not null references identity.municipality,
  id uuid not null,
  reference text,
  decided_on date not null,
  offer_answer_due_on date not null,
  accepted_on date,
  inform_due_on date,
  informed_on date,
  inform_deferred boolean not null default false,
  first_talk_on date,
  plan_on date,
  review_due_on date,
  extended boolean not null,
  ends_on date not null,
  closed_on date,
  outcome text,
  exit_letter_on date,
  constraint flow_pkey primary key (municipality_id, id)
);
comment on table cases.flow is 'One line for each case: days and codes of our own work; outlives the case';
comment on column cases.flow.municipality_id is 'Municipality';
comment on column cases.flow.id is 'Identifier that nothing else carries once the case is destroyed';
comment on column cases.flow.reference is 'Number of the case, for its clocks; gone with the case';
comment on column cases.flow.decided_on is 'Day of the decision';
comment on column cases.flow.offer_answer_due_on is 'Day by which the one who was asked to direct has answered';
comment on column cases.flow.accepted_on is 'Day a casusregisseur accepted';
comment on column cases.flow.inform_due_on is 'First day by which somebody must still be informed; empty when all were';
comment on column cases.flow.informed_on is 'Day on which young person and parents all were informed';
comment on column cases.flow.inform_deferred is 'Whether a deferral was approved';
comment on column cases.flow.first_talk_on is 'Day of the first talk';
comment on column cases.flow.plan_on is 'Day on which the plan was settled';
comment on column cases.flow.review_due_on is 'Day by which the plan is reviewed';
comment on column cases.flow.extended is 'Whether the end date was moved';
comment on column cases.flow.ends_on is 'End date';
comment on column cases.flow.closed_on is 'Day it was closed';
comment on column cases.flow.outcome is 'How it ended';
comment on column cases.flow.exit_letter_on is 'Day of the exit letter';

create table cases.intervention_flow (
  municipality_id int not null references identity.municipality,
  id uuid not null,
  intervention_kind text not null,
  measure text,
  agreed_on date not null,
  started_on date not null,
  ended_on date,
  constraint intervention_flow_pkey primary key (municipality_id, id)
);
comment on table cases.intervention_flow is 'One line for each intervention in a plan, without person or case';
comment on column cases.intervention_flow.municipality_id is 'Municipality';
comment on column cases.intervention_flow.id is 'Identifier that nothing else carries once the case is destroyed';
comment on column cases.intervention_flow.intervention_kind is 'Kind of intervention';
comment on column cases.intervention_flow.measure is 'Measure, if it is one';
comment on column cases.intervention_flow.agreed_on is 'Day it was agreed';
comment on column cases.intervention_flow.started_on is 'First day';
comment on column cases.intervention_flow.ended_on is 'Day it was finished';

create table cases.task_flow (
  municipality_id int not null references identity.municipality,
  id uuid not null,
  agreed_on date not null,
  due_on date not null,
  done_on date,
  constraint task_flow_pkey primary key (municipality_id, id)
);
comment on table cases.task_flow is 'One line for each task of a plan, without person, case or words';
comment on column cases.task_flow.municipality_id is 'Municipality';
comment on column cases.task_flow.id is 'Identifier that nothing else carries once the case is destroyed';
comment on column cases.task_flow.agreed_on is 'Day it was agreed';
comment on column cases.task_flow.due_on is 'Last day';
comment on column cases.task_flow.done_on is 'Day it was done';

create table cases.escalation_flow (
  municipality_id int not null references identity.municipality,
  id uuid not null,
  towards text not null,
  sent_on date not null,
  returned_on date,
  constraint escalation_flow_pkey primary key (municipality_id, id)
);
comment on table cases.escalation_flow is 'One line for each case that was taken to the zvh, the riec or the team for organised crime (D3: opgeschaald op, terug op)';
comment on column cases.escalation_flow.municipality_id is 'Municipality';
comment on column cases.escalation_flow.id is 'Identifier that nothing else carries once the case is destroyed';
comment on column cases.escalation_flow.towards is 'zvh, riec or undermining-team';
comment on column cases.escalation_flow.sent_on is 'Day it went';
comment on column cases.escalation_flow.returned_on is 'Day it came back';

insert into platform.declared_without_personal_data values
  ('cases.flow', 'days and codes of our own work; no person, no text, no organisation'),
  ('cases.intervention_flow', 'days and codes of our own work; no person, no text, no organisation'),
  ('cases.task_flow', 'days of our own work; no person, no text, no organisation'),
  ('cases.escalation_flow', 'days and codes of our own work; no person, no text, no organisation');

do $$
declare
  t text;
begin
  foreach t in array array['flow', 'intervention_flow', 'task_flow', 'escalation_flow'] loop
    execute format('alter table cases.%I enable row level security', t);
    execute format('alter table cases.%I force row level security', t);
    execute format('create policy figures_keep on cases.%I for all to voorkant_figures using (true) with check (true)', t);
    execute format('grant select, insert, update on cases.%I to voorkant_figures', t);
  end loop;
end
$$;
create policy clocks_read on cases.flow for select to voorkant_app using (municipality_id = platform.municipality()
  and platform.holders() && array['r:privacy-officer', 'r:system']);
grant select on cases.flow to voorkant_app;
create policy figures_read on cases.person_case for select to voorkant_figures using (true);
create policy figures_read on cases.informing for select to voorkant_figures using (true);
grant select on cases.person_case, cases.informing to voorkant_figures;

create function cases.local_day(at timestamptz) returns date
  language sql immutable parallel safe strict
  return (at at time zone 'Europe/Amsterdam')::date;
comment on function cases.local_day(timestamptz) is 'Day in Europe/Amsterdam';

create function cases.keep_flow() returns trigger
  language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  if tg_op = 'DELETE' then
    update cases.flow set reference = null where municipality_id = old.municipality_id and id = old.flow_id;
    return old;
  end if;
  insert into cases.flow (municipality_id, id, reference, decided_on, offer_answer_due_on, accepted_on, first_talk_on, plan_on, review_due_on, extended, ends_on, closed_on, outcome, exit_letter_on)
  values (new.municipality_id, new.flow_id, new.reference, new.decided_on, new.decided_on + 14, cases.local_day(new.accepted_at), new.first_talk_on, cases.local_day(new.planned_at),
    new.review_due_on, new.extended, new.ends_on, cases.local_day(new.closed_at), new.outcome, new.exit_letter_on)
  on conflict (municipality_id, id) do update set accepted_on = excluded.accepted_on, first_talk_on = excluded.first_talk_on, plan_on = excluded.plan_on,
    review_due_on = excluded.review_due_on, extended = excluded.extended, ends_on = excluded.ends_on, closed_on = excluded.closed_on, outcome = excluded.outcome,
    exit_letter_on = excluded.exit_letter_on;
  if new.outcome in ('to-zvh', 'to-undermining-team') then
    insert into cases.escalation_flow (municipality_id, id, towards, sent_on)
    values (new.municipality_id, new.flow_id, case new.outcome when 'to-zvh' then 'zvh' else 'undermining-team' end, cases.local_day(new.closed_at))
    on conflict do nothing;
  end if;
  return new;
end
$$;
comment on function cases.keep_flow() is 'Keeps the line without a person beside each case';

create function cases.keep_informing_flow() returns trigger
  language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  update cases.flow f set inform_due_on = i.due_on, informed_on = i.done_on, inform_deferred = i.deferred
  from (
    select min(coalesce(deferred_until, due_on)) filter (where done_on is null) as due_on,
      case when bool_and(done_on is not null) then max(done_on) end as done_on, bool_or(deferred_until is not null) as deferred
    from cases.informing where municipality_id = new.municipality_id and case_id = new.case_id
  ) i
  where f.municipality_id = new.municipality_id and f.id = new.flow_id;
  return new;
end
$$;
comment on function cases.keep_informing_flow() is 'Keeps the clock to inform in the line without a person';

create function cases.keep_part_flow() returns trigger
  language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  if tg_table_name = 'intervention' then
    insert into cases.intervention_flow (municipality_id, id, intervention_kind, measure, agreed_on, started_on, ended_on)
    values (new.municipality_id, new.flow_id, new.intervention_kind, new.measure, cases.local_day(new.agreed_at), new.starts_on, new.finished_on)
    on conflict (municipality_id, id) do update set ended_on = excluded.ended_on;
  elsif tg_table_name = 'task' then
    insert into cases.task_flow (municipality_id, id, agreed_on, due_on, done_on)
    values (new.municipality_id, new.flow_id, new.agreed_on, new.due_on, new.done_on)
    on conflict (municipality_id, id) do update set done_on = excluded.done_on;
  elsif new.towards is not null then
    insert into cases.escalation_flow (municipality_id, id, towards, sent_on, returned_on)
    values (new.municipality_id, new.flow_id, new.towards, cases.local_day(new.stepped_at), new.returned_on)
    on conflict (municipality_id, id) do update set returned_on = excluded.returned_on;
  end if;
  return new;
end
$$;
comment on function cases.keep_part_flow() is 'Keeps a line without a person beside each intervention, task and escalation';

create trigger person_case_keeps_flow after insert or update or delete on cases.person_case for each row execute function cases.keep_flow();
create trigger informing_keeps_flow after insert or update on cases.informing for each row execute function cases.keep_informing_flow();
create trigger intervention_keeps_flow after insert or update on cases.intervention for each row execute function cases.keep_part_flow();
create trigger task_keeps_flow after insert or update on cases.task for each row execute function cases.keep_part_flow();
create trigger ave_step_keeps_flow after insert or update on cases.ave_step for each row execute function cases.keep_part_flow();

grant create on schema cases to voorkant_figures;
alter function cases.keep_flow() owner to voorkant_figures;
alter function cases.keep_informing_flow() owner to voorkant_figures;
alter function cases.keep_part_flow() owner to voorkant_figures;
revoke create on schema cases from voorkant_figures;
revoke all on all functions in schema cases from public;
grant execute on all functions in schema cases to voorkant_app, voorkant_figures;

-- Published for the insight room -------------------------------------------------------------------------------------------

create schema if not exists insight;
grant usage, create on schema insight to voorkant_figures;
grant usage on schema insight to voorkant_app;

create view insight.case_duration with (security_barrier) as
  select municipality_id, decided_on, accepted_on, informed_on, inform_deferred, first_talk_on, plan_on, extended, closed_on,
    case
      when outcome in ('goals-reached', 'to-neighbourhood-team', 'no-help-needed', 'end-date-reached') then 'completed'
      when outcome in ('to-zvh', 'to-undermining-team', 'moved-away') then 'handed-over'
      when outcome is not null then 'stopped-early'
    end as outcome, exit_letter_on
  from cases.flow
  where municipality_id = platform.municipality() and platform.holders() && array['r:policy-adviser', 'r:driehoek', 'r:system'];
comment on view insight.case_duration is 'Cases: days and codes of our own work, for figures';

create view insight.intervention with (security_barrier) as
  select municipality_id, case intervention_kind when 'prospects' then 'perspective' else intervention_kind end as kind, agreed_on, started_on, ended_on
  from cases.intervention_flow
  where municipality_id = platform.municipality() and platform.holders() && array['r:policy-adviser', 'r:driehoek', 'r:system'];
comment on view insight.intervention is 'Interventions in plans, for figures';

create view insight.measure with (security_barrier) as
  select municipality_id, measure, agreed_on as decided_on
  from cases.intervention_flow
  where measure is not null and municipality_id = platform.municipality() and platform.holders() && array['r:policy-adviser', 'r:driehoek', 'r:system'];
comment on view insight.measure is 'Measures taken in plans, for figures';

create view insight.escalation with (security_barrier) as
  select municipality_id, towards, sent_on, returned_on
  from cases.escalation_flow
  where municipality_id = platform.municipality() and platform.holders() && array['r:policy-adviser', 'r:driehoek', 'r:system'];
comment on view insight.escalation is 'Cases taken further, for figures';

-- Actions come from meetings and from plans: one view, two rooms.
create or replace view insight.action with (security_barrier) as
  select a.municipality_id, a.origin, a.agreed_on, a.due_on, a.done_on
  from meetings.action_days a
  where a.municipality_id = platform.municipality() and platform.holders() && array['r:policy-adviser', 'r:driehoek', 'r:system']
  union all
  select t.municipality_id, 'plan', t.agreed_on, t.due_on, t.done_on
  from cases.task_flow t
  where t.municipality_id = platform.municipality() and platform.holders() && array['r:policy-adviser', 'r:driehoek', 'r:system'];
comment on view insight.action is 'Actions agreed in meetings and in plans: days only, for figures';

alter view insight.case_duration owner to voorkant_figures;
alter view insight.intervention owner to voorkant_figures;
alter view insight.measure owner to voorkant_figures;
alter view insight.escalation owner to voorkant_figures;
grant select on insight.case_duration, insight.intervention, insight.measure, insight.escalation to voorkant_app;
