-- Which file an assessment was begun from, so that the same file is brought once by the same person.
create table assessment_import (
    assessment_id uuid        primary key references assessment,
    imported_by   uuid        not null references person,
    sha256        text        not null,
    reference     text        not null,
    imported_at   timestamptz not null,
    superseded    boolean     not null default false
);

create unique index assessment_import_once on assessment_import (imported_by, sha256) where not superseded;
