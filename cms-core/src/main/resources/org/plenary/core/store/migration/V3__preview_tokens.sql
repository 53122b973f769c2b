-- Rights to look at what is not public yet. Only a hash of each token is kept.
create table preview_token (
    id varchar(36) primary key,
    token_hash varchar(64) not null unique,
    name varchar(200) not null,
    reaches varchar(100) not null,
    made_by varchar(320) not null,
    made_at bigint not null,
    until_at bigint not null,
    -- 0 for never.
    revoked_at bigint not null
);
