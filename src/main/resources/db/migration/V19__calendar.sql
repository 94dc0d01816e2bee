-- When people work: weekdays, the public holidays of a place, and days of the organisation's own.
create table calendar (
    id       uuid    primary key,
    name     text    not null unique,
    place    text    not null default '', -- country or country-region, such as de or de-by
    workdays text    not null,            -- names of weekdays with commas
    standard boolean not null default false,
    version  int     not null default 1
);
create unique index calendar_standard on calendar (standard) where standard;

create table calendar_closed (
    calendar_id uuid not null references calendar on delete cascade,
    day         date not null,
    name        text not null,
    primary key (calendar_id, day)
);

insert into calendar (id, name, workdays, standard)
values ('00000000-0000-4000-8000-000000000001', 'Organisation', 'MONDAY,TUESDAY,WEDNESDAY,THURSDAY,FRIDAY', true);

-- Empty for the standard calendar.
alter table department add column calendar_id uuid references calendar;
