-- identity: municipalities, organisations, professionals, roles, accounts, sessions.
create schema identity;
grant usage on schema identity to voorkant_app, voorkant_guard, voorkant_figures;
comment on schema identity is 'Who works here: organisations, professionals, their roles, accounts and sessions';

create table identity.municipality (
  municipality_id int not null,
  name text not null,
  cbs_code text,
  region text not null,
  target_group_rule text not null default 'TG-HLM',
  settings jsonb not null default '{}',
  link_valid_hours int not null default 24,
  constraint municipality_pkey primary key (municipality_id),
  constraint municipality_link_valid_shortly check (link_valid_hours between 1 and 72),
  constraint municipality_target_group_rule_known check (target_group_rule in ('TG-HLM', 'TG-ZWO'))
);
comment on table identity.municipality is 'A municipality that works with Voorkant';
comment on column identity.municipality.municipality_id is 'Number of the municipality; first part of every key';
comment on column identity.municipality.name is 'Name';
comment on column identity.municipality.cbs_code is 'CBS code (GM….), empty for a fictional municipality';
comment on column identity.municipality.region is 'Region it works in';
comment on column identity.municipality.target_group_rule is 'Which target-group rule the signal meeting uses (domain/target-group-rules)';
comment on column identity.municipality.link_valid_hours is 'How many hours a one-time link works when it is not used';
comment on column identity.municipality.settings is 'Settings of the municipality: telephone numbers, contact points, weekday of the meeting';
insert into platform.declared_without_personal_data values ('identity.municipality', 'public body');

create table identity.organisation (
  municipality_id int not null references identity.municipality,
  id int generated always as identity,
  name text not null,
  chain text not null,
  kind text not null,
  constraint organisation_pkey primary key (municipality_id, id),
  constraint organisation_id_unique unique (id),
  constraint organisation_name_unique unique (municipality_id, name),
  constraint organisation_chain_known check (chain in ('municipality', 'education', 'care', 'justice', 'safety', 'community', 'knowledge'))
);
comment on table identity.organisation is 'An organisation as partner of one municipality';
comment on column identity.organisation.municipality_id is 'Municipality it is a partner of';
comment on column identity.organisation.id is 'Number, unique over all municipalities';
comment on column identity.organisation.name is 'Name';
comment on column identity.organisation.chain is 'Chain: municipality, education, care, justice, safety, community, knowledge (domain/partners)';
comment on column identity.organisation.kind is 'Finer kind for people to read, such as voortgezet onderwijs, politie, jeugdhulp';
insert into platform.declared_without_personal_data values ('identity.organisation', 'organisations, no persons');

create table identity.professional (
  municipality_id int not null references identity.municipality,
  id uuid not null,
  organisation_id int not null,
  given_name text not null,
  infix text,
  family_name text not null,
  function_title text not null,
  email text not null,
  telephone text,
  left_on date,
  constraint professional_pkey primary key (municipality_id, id),
  constraint professional_id_unique unique (id),
  constraint professional_organisation_fkey foreign key (municipality_id, organisation_id) references identity.organisation (municipality_id, id),
  constraint professional_email_unique unique (municipality_id, email)
);
comment on table identity.professional is 'Somebody who works for an organisation and may hold roles';
comment on column identity.professional.municipality_id is 'Municipality';
comment on column identity.professional.id is 'Identifier';
comment on column identity.professional.organisation_id is 'Employer';
comment on column identity.professional.given_name is 'Given name';
comment on column identity.professional.infix is 'Infix (van der)';
comment on column identity.professional.family_name is 'Family name';
comment on column identity.professional.function_title is 'Function in words';
comment on column identity.professional.email is 'Work e-mail, also the sign-in name';
comment on column identity.professional.telephone is 'Work telephone';
comment on column identity.professional.left_on is 'Day after which this person no longer works here; roles and grants end with it';
create index professional_organisation on identity.professional (municipality_id, organisation_id);

create table identity.role_assignment (
  municipality_id int not null,
  professional_id uuid not null,
  role text not null,
  assigned_from timestamptz not null,
  assigned_until timestamptz,
  assigned_by uuid,
  constraint role_assignment_pkey primary key (municipality_id, professional_id, role, assigned_from),
  constraint role_assignment_professional_fkey foreign key (municipality_id, professional_id) references identity.professional (municipality_id, id) on delete cascade,
  constraint role_assignment_role_known check (role in ('signaller', 'information-coordinator', 'chair', 'meeting-member',
    'case-director', 'case-team-member', 'group-coordinator', 'school-coordinator', 'network-director', 'policy-adviser',
    'project-lead', 'learning-member', 'expert-by-experience', 'mentor', 'privacy-officer', 'functional-manager', 'driehoek'))
);
comment on table identity.role_assignment is 'Which role a professional holds, from when until when';
comment on column identity.role_assignment.municipality_id is 'Municipality';
comment on column identity.role_assignment.professional_id is 'Professional';
comment on column identity.role_assignment.role is 'Role (domain/roles)';
comment on column identity.role_assignment.assigned_from is 'First moment';
comment on column identity.role_assignment.assigned_until is 'Last moment; empty while it lasts';
comment on column identity.role_assignment.assigned_by is 'Who gave the role; empty for the command line';

-- Running the platform and reading files never meet in one person (PRODUCT.md, Access).
create function identity.refuse_manager_with_files() returns trigger language plpgsql as $$
begin
  if exists (
    select from identity.role_assignment r
    where r.municipality_id = new.municipality_id and r.professional_id = new.professional_id
      and (r.assigned_until is null or r.assigned_until > new.assigned_from)
      and r.role <> new.role
      and ((new.role = 'functional-manager') or (r.role = 'functional-manager'))
  ) then
    raise exception 'functional-manager-holds-no-other-role' using errcode = 'check_violation';
  end if;
  return new;
end
$$;
create trigger role_assignment_manager_reads_no_file before insert on identity.role_assignment
  for each row execute function identity.refuse_manager_with_files();

create table identity.account (
  municipality_id int not null,
  professional_id uuid not null,
  email text not null,
  password_hash text,
  password_changed_at timestamptz,
  totp_secret text,
  totp_started_at timestamptz,
  totp_confirmed_at timestamptz,
  totp_last_step bigint,
  failed_attempts int not null default 0,
  last_failed_at timestamptz,
  constraint account_pkey primary key (municipality_id, professional_id),
  constraint account_email_unique unique (email),
  constraint account_totp_confirmed_with_secret check (totp_confirmed_at is null or totp_secret is not null),
  constraint account_professional_fkey foreign key (municipality_id, professional_id) references identity.professional (municipality_id, id) on delete cascade
);
comment on table identity.account is 'Local account of a professional';
comment on column identity.account.municipality_id is 'Municipality';
comment on column identity.account.professional_id is 'Professional';
comment on column identity.account.email is 'Sign-in name in lower case';
comment on column identity.account.password_hash is 'argon2id hash; told by find_account and own_secrets alone';
comment on column identity.account.password_changed_at is 'When its owner last chose a password; empty for a first password';
comment on column identity.account.totp_secret is 'Shared secret of the authenticator app; told by own_secrets alone, to its owner';
comment on column identity.account.totp_started_at is 'When the secret was made; unconfirmed it is of no use after an hour';
comment on column identity.account.totp_confirmed_at is 'When the authenticator app was confirmed; without it the secret opens nothing';
comment on column identity.account.totp_last_step is 'Last accepted time step, so that a code works once';
comment on column identity.account.failed_attempts is 'Failed attempts since the last success';
comment on column identity.account.last_failed_at is 'Last failed attempt';

create table identity.recovery_code (
  municipality_id int not null,
  professional_id uuid not null,
  code_hash bytea not null,
  made_at timestamptz not null,
  used_at timestamptz,
  constraint recovery_code_pkey primary key (municipality_id, professional_id, code_hash),
  constraint recovery_code_account_fkey foreign key (municipality_id, professional_id) references identity.account (municipality_id, professional_id) on delete cascade
);
comment on table identity.recovery_code is 'Codes for who has lost the authenticator app; each works once';
comment on column identity.recovery_code.municipality_id is 'Municipality';
comment on column identity.recovery_code.professional_id is 'Whose code';
comment on column identity.recovery_code.code_hash is 'SHA-256 of 80 random bits; the code itself is nowhere';
comment on column identity.recovery_code.made_at is 'When';
comment on column identity.recovery_code.used_at is 'When it was used; it works once';

create table identity.session (
  municipality_id int not null,
  id uuid not null,
  token_hash bytea not null,
  professional_id uuid not null,
  scope text not null default 'full',
  opened_at timestamptz not null,
  last_seen_at timestamptz not null,
  ends_at timestamptz not null,
  ended_at timestamptz,
  constraint session_pkey primary key (municipality_id, id),
  constraint session_token_unique unique (token_hash),
  constraint session_scope_known check (scope in ('full', 'intake', 'totp-pending')),
  constraint session_professional_fkey foreign key (municipality_id, professional_id) references identity.professional (municipality_id, id) on delete cascade
);
comment on table identity.session is 'A signed-in browser; can be ended at once from here';
comment on column identity.session.municipality_id is 'Municipality';
comment on column identity.session.id is 'Identifier';
comment on column identity.session.token_hash is 'SHA-256 of the token in the cookie; the token itself is nowhere';
comment on column identity.session.professional_id is 'Who signed in';
comment on column identity.session.scope is 'full; intake = came by a one-time link and may only share a signal; totp-pending = second step still to come';
comment on column identity.session.opened_at is 'Start';
comment on column identity.session.last_seen_at is 'Last request (kept to the minute)';
comment on column identity.session.ends_at is 'Absolute end';
comment on column identity.session.ended_at is 'Signed out or revoked';

create table identity.sign_in_link (
  municipality_id int not null,
  id uuid not null,
  token_hash bytea not null,
  professional_id uuid not null,
  made_by uuid,
  made_at timestamptz not null,
  ends_at timestamptz not null,
  used_at timestamptz,
  revoked_at timestamptz,
  revoked_by uuid,
  constraint sign_in_link_pkey primary key (municipality_id, id),
  constraint sign_in_link_token_unique unique (token_hash),
  constraint sign_in_link_short check (ends_at > made_at and ends_at <= made_at + interval '72 hours'),
  constraint sign_in_link_professional_fkey foreign key (municipality_id, professional_id) references identity.professional (municipality_id, id) on delete cascade
);
comment on table identity.sign_in_link is 'One-time link with which a professional shares a signal without an account';
comment on column identity.sign_in_link.municipality_id is 'Municipality';
comment on column identity.sign_in_link.id is 'Identifier';
comment on column identity.sign_in_link.token_hash is 'SHA-256 of the 256 random bits in the link; the link itself is nowhere';
comment on column identity.sign_in_link.professional_id is 'For whom';
comment on column identity.sign_in_link.made_by is 'Who made it';
comment on column identity.sign_in_link.made_at is 'When';
comment on column identity.sign_in_link.ends_at is 'Until when it works';
comment on column identity.sign_in_link.used_at is 'When it was used; it works once';
comment on column identity.sign_in_link.revoked_at is 'When it was withdrawn';
comment on column identity.sign_in_link.revoked_by is 'Who withdrew it';
create index sign_in_link_by_professional on identity.sign_in_link (municipality_id, professional_id);

create table identity.draft (
  municipality_id int not null,
  professional_id uuid not null,
  key text not null,
  content jsonb not null,
  kept_at timestamptz not null,
  ends_at timestamptz not null,
  constraint draft_pkey primary key (municipality_id, professional_id, key),
  constraint draft_size check (pg_column_size(content) < 100000),
  constraint draft_professional_fkey foreign key (municipality_id, professional_id) references identity.professional (municipality_id, id) on delete cascade
);
comment on table identity.draft is 'What somebody typed and has not sent yet; only that person reads it; gone after thirty days';
comment on column identity.draft.municipality_id is 'Municipality';
comment on column identity.draft.professional_id is 'Whose draft';
comment on column identity.draft.key is 'Which form';
comment on column identity.draft.content is 'What was typed';
comment on column identity.draft.kept_at is 'When it was kept';
comment on column identity.draft.ends_at is 'When it goes';

-- Who may see which row.
alter table identity.professional enable row level security;
alter table identity.professional force row level security;
alter table identity.role_assignment enable row level security;
alter table identity.role_assignment force row level security;
alter table identity.account enable row level security;
alter table identity.account force row level security;
alter table identity.recovery_code enable row level security;
alter table identity.recovery_code force row level security;
alter table identity.session enable row level security;
alter table identity.session force row level security;
alter table identity.sign_in_link enable row level security;
alter table identity.sign_in_link force row level security;
alter table identity.draft enable row level security;
alter table identity.draft force row level security;

create policy colleagues on identity.professional for select to voorkant_app using (municipality_id = platform.municipality());
create policy manager_changes on identity.professional for all to voorkant_app
  using (municipality_id = platform.municipality() and (platform.is_system() or 'r:functional-manager' = any (platform.holders())))
  with check (municipality_id = platform.municipality() and (platform.is_system() or 'r:functional-manager' = any (platform.holders())));
create policy guard_reads on identity.professional for select to voorkant_guard using (true);
create policy colleagues on identity.role_assignment for select to voorkant_app using (municipality_id = platform.municipality());
create policy manager_changes on identity.role_assignment for all to voorkant_app
  using (municipality_id = platform.municipality() and (platform.is_system() or 'r:functional-manager' = any (platform.holders())))
  with check (municipality_id = platform.municipality() and (platform.is_system() or 'r:functional-manager' = any (platform.holders())));
create policy guard_reads on identity.role_assignment for select to voorkant_guard using (true);
create policy manager_changes on identity.account for all to voorkant_app
  using (municipality_id = platform.municipality() and (platform.is_system() or professional_id = platform.professional()))
  with check (municipality_id = platform.municipality() and (platform.is_system() or professional_id = platform.professional()));
create policy guard_signs_in on identity.account for all to voorkant_guard using (true) with check (true);
create policy own_codes on identity.recovery_code for all to voorkant_app
  using (municipality_id = platform.municipality() and professional_id = platform.professional())
  with check (municipality_id = platform.municipality() and professional_id = platform.professional());
create policy guard_forgets on identity.recovery_code for all to voorkant_guard using (true);
create policy own_sessions on identity.session for select to voorkant_app
  using (municipality_id = platform.municipality() and professional_id = platform.professional());
create policy own_sessions_end on identity.session for update to voorkant_app
  using (municipality_id = platform.municipality() and professional_id = platform.professional());
create policy guard_signs_in on identity.session for all to voorkant_guard using (true) with check (true);
create policy guard_signs_in on identity.sign_in_link for all to voorkant_guard using (true) with check (true);
create policy coordinator_makes on identity.sign_in_link for insert to voorkant_app
  with check (municipality_id = platform.municipality() and made_by = platform.professional() and 'r:information-coordinator' = any (platform.holders()));
create policy coordinator_or_own on identity.sign_in_link for select to voorkant_app
  using (municipality_id = platform.municipality() and (professional_id = platform.professional() or 'r:information-coordinator' = any (platform.holders())));
create policy coordinator_revokes on identity.sign_in_link for update to voorkant_app
  using (municipality_id = platform.municipality() and 'r:information-coordinator' = any (platform.holders()));
create policy own_drafts on identity.draft for all to voorkant_app
  using (municipality_id = platform.municipality() and professional_id = platform.professional())
  with check (municipality_id = platform.municipality() and professional_id = platform.professional());
create policy retention_destroys on identity.draft for all to voorkant_retention using (ends_at <= platform.moment());
create policy retention_destroys on identity.session for all to voorkant_retention using (ends_at <= platform.moment());
create policy retention_destroys on identity.sign_in_link for all to voorkant_retention using (ends_at <= platform.moment());

grant usage on schema identity to voorkant_retention;
grant select on identity.municipality to voorkant_app, voorkant_guard, voorkant_figures;
grant insert, update on identity.municipality to voorkant_app;
grant select on identity.organisation to voorkant_app, voorkant_guard, voorkant_figures;
grant insert, update on identity.organisation to voorkant_app;
grant select, insert, update on identity.professional to voorkant_app;
grant select on identity.professional to voorkant_guard;
grant select, insert on identity.role_assignment to voorkant_app;
grant update (assigned_until) on identity.role_assignment to voorkant_app;
grant select on identity.role_assignment to voorkant_guard;
-- No secret among them: what one signs in with leaves the database by the functions below alone.
grant select (municipality_id, professional_id, email, password_changed_at, totp_started_at, totp_confirmed_at, totp_last_step) on identity.account to voorkant_app;
grant insert on identity.account to voorkant_app;
grant update (password_hash, password_changed_at, totp_secret, totp_started_at, totp_confirmed_at, totp_last_step) on identity.account to voorkant_app;
grant select, update on identity.account to voorkant_guard;
grant select, insert, delete on identity.recovery_code to voorkant_app;
grant update (used_at) on identity.recovery_code to voorkant_app;
grant select, delete on identity.recovery_code to voorkant_guard;
grant select (municipality_id, id, professional_id, scope, opened_at, last_seen_at, ends_at, ended_at) on identity.session to voorkant_app;
grant update (ended_at) on identity.session to voorkant_app;
grant select, insert, update on identity.session to voorkant_guard;
grant insert on identity.sign_in_link to voorkant_app;
grant select (municipality_id, id, professional_id, made_by, made_at, ends_at, used_at, revoked_at) on identity.sign_in_link to voorkant_app;
grant update (revoked_at, revoked_by) on identity.sign_in_link to voorkant_app;
grant select, update on identity.sign_in_link to voorkant_guard;
grant select, insert, update, delete on identity.draft to voorkant_app;
grant select, delete on identity.draft, identity.session, identity.sign_in_link to voorkant_retention;

-- Before anyone acts there is no actor; these functions are the only doors then, and the only ones that tell a secret.
create type identity.session_actor as (
  session_id uuid, scope text, opened_at timestamptz, ends_at timestamptz, municipality_id int, professional_id uuid, organisation_id int, chain text,
  roles text[], given_name text, infix text, family_name text, function_title text, organisation_name text, municipality_name text
);

create function identity.find_actor(token bytea, moment timestamptz) returns setof identity.session_actor
  language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select s.id, s.scope, s.opened_at, s.ends_at, s.municipality_id, s.professional_id, p.organisation_id, o.chain,
    array(
      select distinct r.role from identity.role_assignment r
      where r.municipality_id = s.municipality_id and r.professional_id = s.professional_id
        and r.assigned_from <= moment and (r.assigned_until is null or r.assigned_until > moment)
      order by 1),
    p.given_name, p.infix, p.family_name, p.function_title, o.name, m.name
  from identity.session s
  join identity.professional p on p.municipality_id = s.municipality_id and p.id = s.professional_id
  join identity.organisation o on o.municipality_id = p.municipality_id and o.id = p.organisation_id
  join identity.municipality m on m.municipality_id = s.municipality_id
  where s.token_hash = sha256(token) and s.ended_at is null and s.ends_at > moment
    and s.last_seen_at > moment - interval '1 hour'
    and (p.left_on is null or p.left_on >= (moment at time zone 'Europe/Amsterdam')::date)
$$;
comment on function identity.find_actor(bytea, timestamptz) is 'The person behind a session token with the roles held now; no row when the session ended, idled an hour or its person left';

create function identity.touch_session(token bytea, moment timestamptz) returns void
  language sql volatile security definer set search_path = pg_catalog, pg_temp as $$
  update identity.session set last_seen_at = moment
  where token_hash = sha256(token) and ended_at is null and last_seen_at < moment - interval '1 minute'
$$;

create function identity.find_account(sign_in_name text)
  returns table (municipality_id int, professional_id uuid, password_hash text, totp_confirmed boolean)
  language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select a.municipality_id, a.professional_id, a.password_hash, a.totp_confirmed_at is not null
  from identity.account a where a.email = lower(sign_in_name)
$$;

create function identity.own_secrets()
  returns table (password_hash text, totp_secret text, totp_last_step bigint)
  language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select a.password_hash, a.totp_secret, a.totp_last_step
  from identity.account a where a.municipality_id = platform.municipality() and a.professional_id = platform.professional()
$$;
comment on function identity.own_secrets() is 'What the actor signs in with, to compare; of nobody else, and not for the program itself';

create function identity.seconds_to_wait(failed_attempts int, last_failed_at timestamptz, moment timestamptz) returns int
  language sql immutable parallel safe
  return case when failed_attempts < 5 then 0 else
    greatest(0, ceil(extract(epoch from last_failed_at - moment) + least(900, 15 * 2 ^ least(failed_attempts - 5, 10)))::int) end;
comment on function identity.seconds_to_wait(int, timestamptz, timestamptz) is 'After five misses each next attempt waits longer, up to fifteen minutes; a right password still works after the wait';

-- An attempt counts before it is judged, so that a thousand at once are a thousand.
create function identity.begin_attempt(municipality int, professional uuid, moment timestamptz)
  returns table (wait_seconds int, failed_before timestamptz)
  language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare
  before record;
  left_to_wait int;
begin
  select a.failed_attempts, a.last_failed_at into before from identity.account a
  where a.municipality_id = municipality and a.professional_id = professional for update;
  if not found then return; end if;
  left_to_wait := identity.seconds_to_wait(before.failed_attempts, before.last_failed_at, moment);
  if left_to_wait = 0 then
    update identity.account a set failed_attempts = a.failed_attempts + 1, last_failed_at = moment
    where a.municipality_id = municipality and a.professional_id = professional;
  end if;
  return query select left_to_wait, before.last_failed_at;
end
$$;

create function identity.settle_attempt(municipality int, professional uuid, forgiven boolean, failed_before timestamptz) returns void
  language sql volatile security definer set search_path = pg_catalog, pg_temp as $$
  update identity.account a set
    failed_attempts = case when forgiven then 0 else greatest(0, a.failed_attempts - 1) end,
    last_failed_at = failed_before
  where a.municipality_id = municipality and a.professional_id = professional
$$;
comment on function identity.settle_attempt(int, uuid, boolean, timestamptz) is 'Takes a begun attempt back; when forgiven, all before it too';

create function identity.reset_account(professional uuid, new_hash text) returns void
  language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
begin
  if not platform.is_system() then
    raise exception 'only the program resets an account' using errcode = 'insufficient_privilege';
  end if;
  update identity.account a set password_hash = new_hash, password_changed_at = null, totp_secret = null, totp_started_at = null,
    totp_confirmed_at = null, totp_last_step = null, failed_attempts = 0, last_failed_at = null
  where a.municipality_id = platform.municipality() and a.professional_id = professional;
  delete from identity.recovery_code r where r.municipality_id = platform.municipality() and r.professional_id = professional;
  update identity.session s set ended_at = platform.moment()
  where s.municipality_id = platform.municipality() and s.professional_id = professional and s.ended_at is null;
end
$$;
comment on function identity.reset_account(uuid, text) is 'A first password again, no second factor, signed out everywhere: for who has lost both';

create function identity.open_session(session uuid, token bytea, municipality int, professional uuid, session_scope text, moment timestamptz, until timestamptz) returns void
  language sql volatile security definer set search_path = pg_catalog, pg_temp as $$
  insert into identity.session (municipality_id, id, token_hash, professional_id, scope, opened_at, last_seen_at, ends_at)
  values (municipality, session, sha256(token), professional, session_scope, moment, moment, until)
$$;

-- Judging a password takes a while. Whoever changes it, or turns a second factor on or off, in that while, ends all sessions: one
-- that opens afterwards by what was judged before would outlive that.
create function identity.open_proven_session(session uuid, token bytea, municipality int, professional uuid, session_scope text, moment timestamptz, until timestamptz,
  proven_hash text, second_factor boolean) returns boolean
  language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
begin
  perform from identity.account a
  where a.municipality_id = municipality and a.professional_id = professional and a.password_hash = proven_hash and (a.totp_confirmed_at is not null) = second_factor
  for update;
  if not found then return false; end if;
  perform identity.open_session(session, token, municipality, professional, session_scope, moment, until);
  return true;
end
$$;
comment on function identity.open_proven_session(uuid, bytea, int, uuid, text, timestamptz, timestamptz, text, boolean) is 'Opens a session when this is still how its person signs in; false when that changed meanwhile';

create function identity.look_at_sign_in_link(token bytea, moment timestamptz)
  returns table (municipality_name text, organisation_name text, function_title text, ends_at timestamptz)
  language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select m.name, o.name, p.function_title, l.ends_at
  from identity.sign_in_link l
  join identity.professional p on p.municipality_id = l.municipality_id and p.id = l.professional_id
  join identity.organisation o on o.municipality_id = p.municipality_id and o.id = p.organisation_id
  join identity.municipality m on m.municipality_id = l.municipality_id
  where l.token_hash = sha256(token) and l.used_at is null and l.revoked_at is null and l.ends_at > moment
    and (p.left_on is null or p.left_on >= (moment at time zone 'Europe/Amsterdam')::date)
$$;
comment on function identity.look_at_sign_in_link(bytea, timestamptz) is 'Where a link leads, without using it and without a name';

create function identity.use_sign_in_link(token bytea, moment timestamptz)
  returns table (link_id uuid, municipality_id int, professional_id uuid)
  language sql volatile security definer set search_path = pg_catalog, pg_temp as $$
  update identity.sign_in_link l set used_at = moment
  from identity.professional p
  where l.token_hash = sha256(token) and l.used_at is null and l.revoked_at is null and l.ends_at > moment
    and p.municipality_id = l.municipality_id and p.id = l.professional_id
    and (p.left_on is null or p.left_on >= (moment at time zone 'Europe/Amsterdam')::date)
  returning l.id, l.municipality_id, l.professional_id
$$;

grant create on schema identity to voorkant_guard;
alter function identity.find_actor(bytea, timestamptz) owner to voorkant_guard;
alter function identity.touch_session(bytea, timestamptz) owner to voorkant_guard;
alter function identity.find_account(text) owner to voorkant_guard;
alter function identity.own_secrets() owner to voorkant_guard;
alter function identity.reset_account(uuid, text) owner to voorkant_guard;
alter function identity.begin_attempt(int, uuid, timestamptz) owner to voorkant_guard;
alter function identity.settle_attempt(int, uuid, boolean, timestamptz) owner to voorkant_guard;
alter function identity.open_session(uuid, bytea, int, uuid, text, timestamptz, timestamptz) owner to voorkant_guard;
alter function identity.open_proven_session(uuid, bytea, int, uuid, text, timestamptz, timestamptz, text, boolean) owner to voorkant_guard;
alter function identity.look_at_sign_in_link(bytea, timestamptz) owner to voorkant_guard;
alter function identity.use_sign_in_link(bytea, timestamptz) owner to voorkant_guard;
revoke create on schema identity from voorkant_guard;
revoke all on all functions in schema identity from public;
grant execute on all functions in schema identity to voorkant_app;
grant execute on function identity.seconds_to_wait(int, timestamptz, timestamptz) to voorkant_guard;
grant execute on function identity.open_session(uuid, bytea, int, uuid, text, timestamptz, timestamptz) to voorkant_guard;
