-- meetings: what only a human can answer in the target-group rule, each judgement resting on a fact with its day and source.
create table meetings.judgement (
  municipality_id int not null,
  id uuid not null,
  subject_id bigint not null,
  kind text not null default 'observation' check (kind = 'observation'),
  purpose text not null,
  source_organisation_id int not null,
  item_id uuid not null,
  about text not null,
  answer text,
  indicator text,
  fact text not null,
  happened_on date not null,
  source_words text not null,
  judged_by uuid not null,
  judged_at timestamptz not null,
  constraint judgement_pkey primary key (municipality_id, id),
  constraint judgement_item_fkey foreign key (municipality_id, item_id) references meetings.item (municipality_id, id) on delete cascade,
  constraint judgement_about_known check (about in ('active-role', 'in-periphery', 'stands-alone')),
  constraint judgement_answer_known check (answer in ('yes', 'no')),
  constraint judgement_answers_its_question check ((about = 'stands-alone') = (indicator is not null) and (about = 'stands-alone') = (answer is null)),
  constraint judgement_once unique nulls not distinct (municipality_id, item_id, about, indicator, source_organisation_id)
);
comment on table meetings.judgement is 'Answer of an organisation to what only a human can say in the target-group rule; without one the line is unknown (R-08)';
comment on column meetings.judgement.municipality_id is 'Municipality';
comment on column meetings.judgement.id is 'Identifier';
comment on column meetings.judgement.subject_id is 'Subject of the item';
comment on column meetings.judgement.kind is 'Kind of data: observation';
comment on column meetings.judgement.purpose is 'Purpose';
comment on column meetings.judgement.source_organisation_id is 'Organisation that judged, and may take it back';
comment on column meetings.judgement.item_id is 'Item';
comment on column meetings.judgement.about is 'An active role, the periphery of criminals, or an indicator that stands alone';
comment on column meetings.judgement.answer is 'yes or no; empty where an indicator is set apart';
comment on column meetings.judgement.indicator is 'Signal of the card or class A factor that stands alone';
comment on column meetings.judgement.fact is 'The fact that it rests on';
comment on column meetings.judgement.happened_on is 'Day of that fact';
comment on column meetings.judgement.source_words is 'Source in words, without names';
comment on column meetings.judgement.judged_by is 'Professional who judged';
comment on column meetings.judgement.judged_at is 'When';
call privacy.protect('meetings.judgement');
grant select, insert, delete on meetings.judgement to voorkant_app;
create index judgement_by_item on meetings.judgement (municipality_id, item_id);
