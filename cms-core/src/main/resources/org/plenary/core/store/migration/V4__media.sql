-- Uploaded files. Their bytes are kept outside, under the id; nothing here changes but the words.
create table asset (
    id varchar(36) primary key,
    name varchar(300) not null,
    media_type varchar(100) not null,
    byte_count bigint not null,
    sha256 varchar(64) not null,
    -- In pixels; 0 for what is no image, or one without a size of its own.
    width integer not null,
    height integer not null,
    words varchar not null,
    created_at bigint not null,
    actor varchar(320) not null
);

-- Which entries show a file, in their draft and in what is or will be published: such a file cannot be deleted.
create table asset_use (
    entry_id varchar(36) not null references entry (id),
    field_path varchar(300) not null,
    asset_id varchar(36) not null references asset (id),
    primary key (entry_id, field_path, asset_id)
);
create index asset_use_by_asset on asset_use (asset_id);
