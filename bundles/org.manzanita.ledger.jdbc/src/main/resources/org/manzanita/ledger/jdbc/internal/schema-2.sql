-- Whose name was taken out, when, by whom and why: what is left where a name stood.
create table if not exists redacted_name (
    lea varchar(120)${exactly} not null,
    person varchar(120)${exactly} not null,
    redacted_at timestamp(6) with time zone not null,
    redacted_by varchar(1000) not null,
    reason varchar(1000) not null,
    primary key (lea, person)
);
