-- Statement by statement, each repeatable: a database that commits each change of schema by itself, and was stopped
-- halfway, is brought on by running the file again. ${exactly} stands for what makes a database compare texts character
-- by character.

-- Where each LEA's ledger ends.
create table if not exists ledger_head (
    lea varchar(120)${exactly} not null,
    entry bigint not null,
    page bigint not null,
    hash varchar(64) not null,
    primary key (lea)
);

-- The entries of one submission about one pupil (pupil is empty: about the program). Rows are added, and never changed.
create table if not exists page (
    lea varchar(120)${exactly} not null,
    page bigint not null,
    pupil varchar(120)${exactly} not null,
    first_entry bigint not null,
    last_entry bigint not null,
    entries integer not null,
    recorded_at timestamp(6) with time zone not null,
    recorded_by varchar(1000) not null,
    facts bytea not null,
    hash varchar(64) not null,
    primary key (lea, page)
);

create unique index if not exists page_by_pupil on page (lea, pupil, first_entry);

-- What pupils and educators are called, outside the chain of hashes, so that one can be redacted.
create table if not exists person_name (
    lea varchar(120)${exactly} not null,
    person varchar(120)${exactly} not null,
    last_name varchar(1000) not null,
    first_name varchar(1000) not null,
    primary key (lea, person)
);
