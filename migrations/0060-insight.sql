-- insight: the half-yearly report to the driehoek and the figures of others that stand in it. No record of a young person.
create schema if not exists insight;
grant usage on schema insight to voorkant_app;
grant usage, create on schema insight to voorkant_figures;
comment on schema insight is 'Figures and reports; holds the views in which other rooms publish facts without persons';

create table insight.report (
  municipality_id int not null references identity.municipality,
  id uuid not null,
  period_from date not null,
  period_until date not null,
  meeting_on date,
  status text not null default 'draft',
  made_by uuid not null,
  made_at timestamptz not null,
  frozen_by uuid,
  frozen_at timestamptz,
  fingerprint text,
  signed_at timestamptz,
  constraint report_pkey primary key (municipality_id, id),
  constraint report_period_once unique (municipality_id, period_from),
  constraint report_half_year check (extract(day from period_from) = 1 and period_until = (period_from + interval '6 months' - interval '1 day')::date),
  constraint report_status_known check (status in ('draft', 'frozen', 'signed')),
  constraint report_frozen_whole check ((status = 'draft') = (frozen_at is null) and (frozen_at is null) = (frozen_by is null) and (frozen_at is null) = (fingerprint is null)),
  constraint report_signed_whole check ((status = 'signed') = (signed_at is not null)),
  constraint report_made_by_fkey foreign key (municipality_id, made_by) references identity.professional (municipality_id, id),
  constraint report_frozen_by_fkey foreign key (municipality_id, frozen_by) references identity.professional (municipality_id, id)
);
comment on table insight.report is 'A half-yearly report to the driehoek (A001-108): draft, then frozen, then signed';
comment on column insight.report.municipality_id is 'Municipality';
comment on column insight.report.id is 'Identifier';
comment on column insight.report.period_from is 'First day of the half year';
comment on column insight.report.period_until is 'Last day of the half year';
comment on column insight.report.meeting_on is 'Day of the meeting of the driehoek it is for';
comment on column insight.report.status is 'draft; frozen = figures and texts no longer change; signed = municipality and police signed';
comment on column insight.report.made_by is 'Policy adviser who started it';
comment on column insight.report.made_at is 'When it was started';
comment on column insight.report.frozen_by is 'Who froze it';
comment on column insight.report.frozen_at is 'When it was frozen';
comment on column insight.report.fingerprint is 'SHA-256 of all frozen editions; printed on the report and kept with each signature';
comment on column insight.report.signed_at is 'When the last required party signed';

create table insight.report_section (
  municipality_id int not null,
  report_id uuid not null,
  part text not null,
  content jsonb not null,
  version int not null,
  written_by uuid not null,
  written_at timestamptz not null,
  constraint report_section_pkey primary key (municipality_id, report_id, part),
  constraint report_section_report_fkey foreign key (municipality_id, report_id) references insight.report (municipality_id, id),
  constraint report_section_part_known check (part in ('points', 'early-signals', 'person-approach', 'collaboration', 'repression', 'perspective')),
  constraint report_section_size check (pg_column_size(content) < 100000),
  constraint report_section_written_by_fkey foreign key (municipality_id, written_by) references identity.professional (municipality_id, id)
);
comment on table insight.report_section is 'What the policy adviser writes, per element of the approach and for the opening points';
comment on column insight.report_section.municipality_id is 'Municipality';
comment on column insight.report_section.report_id is 'Report';
comment on column insight.report_section.part is 'points (changed, stuck, asked) or an element of the approach (A001-072)';
comment on column insight.report_section.content is 'Texts and actions, each with the widest edition it may stand in';
comment on column insight.report_section.version is 'Counts the times it was written, so that two writers do not overwrite each other unseen';
comment on column insight.report_section.written_by is 'Who wrote it last';
comment on column insight.report_section.written_at is 'When it was written last';

create table insight.frozen_figures (
  municipality_id int not null,
  report_id uuid not null,
  figures jsonb not null,
  constraint frozen_figures_pkey primary key (municipality_id, report_id),
  constraint frozen_figures_report_fkey foreign key (municipality_id, report_id) references insight.report (municipality_id, id)
);
comment on table insight.frozen_figures is 'The exact counts of a frozen report, as they were at that moment';
comment on column insight.frozen_figures.municipality_id is 'Municipality';
comment on column insight.frozen_figures.report_id is 'Report';
comment on column insight.frozen_figures.figures is 'Counts per figure; no person stands in it';

create table insight.frozen_edition (
  municipality_id int not null,
  report_id uuid not null,
  edition text not null,
  language text not null,
  content jsonb not null,
  constraint frozen_edition_pkey primary key (municipality_id, report_id, edition, language),
  constraint frozen_edition_report_fkey foreign key (municipality_id, report_id) references insight.report (municipality_id, id),
  constraint frozen_edition_known check (edition in ('confidential', 'partner', 'public') and language in ('nl', 'en'))
);
comment on table insight.frozen_edition is 'A frozen report as each kind of reader gets it: what is withheld from a reader is not in it';
comment on column insight.frozen_edition.municipality_id is 'Municipality';
comment on column insight.frozen_edition.report_id is 'Report';
comment on column insight.frozen_edition.edition is 'confidential (driehoek), partner or public';
comment on column insight.frozen_edition.language is 'nl or en';
comment on column insight.frozen_edition.content is 'Titles, texts, tables and charts of this edition';

create table insight.sign_off (
  municipality_id int not null,
  report_id uuid not null,
  party text not null,
  signed_by uuid not null,
  organisation_id int not null,
  signer_name text not null,
  function_title text not null,
  fingerprint text not null,
  signed_at timestamptz not null,
  constraint sign_off_pkey primary key (municipality_id, report_id, party),
  constraint sign_off_person_once unique (municipality_id, report_id, signed_by),
  constraint sign_off_organisation_once unique (municipality_id, report_id, organisation_id),
  constraint sign_off_report_fkey foreign key (municipality_id, report_id) references insight.report (municipality_id, id),
  constraint sign_off_party_known check (party in ('municipality', 'police', 'prosecution')),
  constraint sign_off_signed_by_fkey foreign key (municipality_id, signed_by) references identity.professional (municipality_id, id),
  constraint sign_off_organisation_fkey foreign key (municipality_id, organisation_id) references identity.organisation (municipality_id, id)
);
comment on table insight.sign_off is 'A member of the driehoek says that a frozen report is theirs too; each for another organisation';
comment on column insight.sign_off.municipality_id is 'Municipality';
comment on column insight.sign_off.report_id is 'Report';
comment on column insight.sign_off.party is 'municipality, police or prosecution, after the chain of the signer''s organisation';
comment on column insight.sign_off.signed_by is 'Who signed';
comment on column insight.sign_off.organisation_id is 'For which organisation';
comment on column insight.sign_off.signer_name is 'Name of the signer on that day, as printed';
comment on column insight.sign_off.function_title is 'Function of the signer on that day, as printed';
comment on column insight.sign_off.fingerprint is 'Fingerprint of the content that was signed';
comment on column insight.sign_off.signed_at is 'When';

create table insight.imported_figure (
  municipality_id int not null references identity.municipality,
  id uuid not null,
  series text not null,
  figures jsonb not null,
  content_hash text not null,
  imported_by uuid not null,
  imported_at timestamptz not null,
  replaced_at timestamptz,
  constraint imported_figure_pkey primary key (municipality_id, id),
  constraint imported_figure_imported_by_fkey foreign key (municipality_id, imported_by) references identity.professional (municipality_id, id)
);
create unique index imported_figure_current on insight.imported_figure (municipality_id, series) where replaced_at is null;
comment on table insight.imported_figure is 'Figures of others (police), read from a file; the newest of a series counts. Attached to the municipality, never to a person (R-38)';
comment on column insight.imported_figure.municipality_id is 'Municipality';
comment on column insight.imported_figure.id is 'Identifier';
comment on column insight.imported_figure.series is 'Which series of figures, as its file names it';
comment on column insight.imported_figure.figures is 'Counts with unit, period, source, what is not in it and caveats';
comment on column insight.imported_figure.content_hash is 'SHA-256 of the file: the same file again changes nothing';
comment on column insight.imported_figure.imported_by is 'Who imported it';
comment on column insight.imported_figure.imported_at is 'When';
comment on column insight.imported_figure.replaced_at is 'When a newer file took its place; empty while it counts';

-- What is frozen stays frozen: not even the program can change it, whatever it is asked.
create function insight.keep_frozen() returns trigger language plpgsql set search_path = pg_catalog, pg_temp as $$
begin
  if old.status <> 'draft' and (
    row (new.municipality_id, new.id, new.period_from, new.period_until, new.meeting_on, new.made_by, new.made_at, new.frozen_by, new.frozen_at, new.fingerprint)
      is distinct from
    row (old.municipality_id, old.id, old.period_from, old.period_until, old.meeting_on, old.made_by, old.made_at, old.frozen_by, old.frozen_at, old.fingerprint)
    or new.status = 'draft' or old.status = 'signed'
  ) then
    raise exception 'report-is-frozen' using errcode = 'check_violation';
  end if;
  return new;
end
$$;
comment on function insight.keep_frozen() is 'Refuses every change of a frozen report but its signing';
create trigger report_keep_frozen before update on insight.report for each row execute function insight.keep_frozen();

create function insight.write_in_draft_only() returns trigger language plpgsql set search_path = pg_catalog, pg_temp as $$
begin
  if not exists (
    select from insight.report r
    where r.municipality_id = new.municipality_id and r.id = new.report_id and r.status = 'draft'
    for share
  ) then
    raise exception 'report-is-frozen' using errcode = 'check_violation';
  end if;
  return new;
end
$$;
comment on function insight.write_in_draft_only() is 'Refuses texts and figures once a report is frozen';
create trigger report_section_in_draft before insert or update on insight.report_section for each row execute function insight.write_in_draft_only();
create trigger frozen_figures_in_draft before insert on insight.frozen_figures for each row execute function insight.write_in_draft_only();
create trigger frozen_edition_in_draft before insert on insight.frozen_edition for each row execute function insight.write_in_draft_only();

-- Who sees a report: its writer always; the driehoek once it is frozen; others with a task in it once it is signed.
create function insight.visible_statuses() returns text[]
  language sql stable parallel safe
  return case
    when platform.holders() && array['r:policy-adviser', 'r:system'] then array['draft', 'frozen', 'signed']
    when 'r:driehoek' = any (platform.holders()) then array['frozen', 'signed']
    when platform.holders() && array['r:network-director', 'r:project-lead'] then array['signed']
    else '{}'::text[]
  end;
comment on function insight.visible_statuses() is 'Reports in which state this actor may see';

create function insight.visible_editions() returns text[]
  language sql stable parallel safe
  return case
    when platform.holders() && array['r:policy-adviser', 'r:driehoek', 'r:system'] then array['confidential', 'partner', 'public']
    when platform.holders() && array['r:network-director', 'r:project-lead'] then array['partner', 'public']
    else '{}'::text[]
  end;
comment on function insight.visible_editions() is 'Editions that this actor may see: exact small counts are for the driehoek and its adviser alone';

create function insight.writes_reports() returns boolean
  language sql stable parallel safe
  return platform.holders() && array['r:policy-adviser', 'r:system'];
comment on function insight.writes_reports() is 'True for the policy adviser and for the program itself';

alter table insight.report enable row level security;
alter table insight.report force row level security;
alter table insight.report_section enable row level security;
alter table insight.report_section force row level security;
alter table insight.frozen_figures enable row level security;
alter table insight.frozen_figures force row level security;
alter table insight.frozen_edition enable row level security;
alter table insight.frozen_edition force row level security;
alter table insight.sign_off enable row level security;
alter table insight.sign_off force row level security;
alter table insight.imported_figure enable row level security;
alter table insight.imported_figure force row level security;

create policy readers on insight.report for select to voorkant_app
  using (municipality_id = platform.municipality() and status = any (insight.visible_statuses()));
create policy adviser_starts on insight.report for insert to voorkant_app
  with check (municipality_id = platform.municipality() and insight.writes_reports() and status = 'draft');
create policy adviser_freezes on insight.report for update to voorkant_app
  using (municipality_id = platform.municipality() and insight.writes_reports())
  with check (municipality_id = platform.municipality());
create policy driehoek_signs on insight.report for update to voorkant_app
  using (municipality_id = platform.municipality() and status <> 'draft' and 'r:driehoek' = any (platform.holders()))
  with check (municipality_id = platform.municipality() and status = 'signed');

create policy adviser_writes on insight.report_section for all to voorkant_app
  using (municipality_id = platform.municipality() and insight.writes_reports())
  with check (municipality_id = platform.municipality() and insight.writes_reports());

create policy driehoek_reads on insight.frozen_figures for select to voorkant_app
  using (municipality_id = platform.municipality() and 'confidential' = any (insight.visible_editions()));
create policy adviser_freezes on insight.frozen_figures for insert to voorkant_app
  with check (municipality_id = platform.municipality() and insight.writes_reports());

create policy readers on insight.frozen_edition for select to voorkant_app
  using (
    municipality_id = platform.municipality()
    and edition = any (insight.visible_editions())
    and report_id in (select r.id from insight.report r where r.municipality_id = platform.municipality())
  );
create policy adviser_freezes on insight.frozen_edition for insert to voorkant_app
  with check (municipality_id = platform.municipality() and insight.writes_reports());

create policy readers on insight.sign_off for select to voorkant_app
  using (municipality_id = platform.municipality() and report_id in (select r.id from insight.report r where r.municipality_id = platform.municipality()));
create policy driehoek_signs on insight.sign_off for insert to voorkant_app
  with check (
    municipality_id = platform.municipality()
    and 'r:driehoek' = any (platform.holders())
    and signed_by = platform.professional()
    and organisation_id = platform.organisation()
    and fingerprint = (select r.fingerprint from insight.report r where r.municipality_id = platform.municipality() and r.id = report_id)
  );

create policy readers on insight.imported_figure for select to voorkant_app
  using (municipality_id = platform.municipality() and 'confidential' = any (insight.visible_editions()));
create policy adviser_imports on insight.imported_figure for insert to voorkant_app
  with check (municipality_id = platform.municipality() and insight.writes_reports());
create policy adviser_replaces on insight.imported_figure for update to voorkant_app
  using (municipality_id = platform.municipality() and insight.writes_reports())
  with check (municipality_id = platform.municipality() and insight.writes_reports());

grant select, insert on insight.report, insight.report_section, insight.frozen_figures, insight.frozen_edition, insight.sign_off, insight.imported_figure to voorkant_app;
grant update (meeting_on, status, frozen_by, frozen_at, fingerprint, signed_at) on insight.report to voorkant_app;
grant update (content, version, written_by, written_at) on insight.report_section to voorkant_app;
grant update (replaced_at) on insight.imported_figure to voorkant_app;

-- Who is acting, in the words that are printed under a signature, and whose report it is. Runs with the rights of who asks.
create view insight.acting_professional with (security_invoker) as
  select p.municipality_id, p.id, p.given_name, p.infix, p.family_name, p.function_title, p.organisation_id, m.name as municipality_name
  from identity.professional p
  join identity.municipality m on m.municipality_id = p.municipality_id
  where p.municipality_id = platform.municipality() and p.id = platform.professional();
comment on view insight.acting_professional is 'The professional who acts, as a signature is printed';
grant select on insight.acting_professional to voorkant_app;
