-- Equality of entry and track as an overlap of one-point ranges, because GiST knows no text and btree_gist may be absent.
create type text_range as range (subtype = text);

alter table publication add constraint publications_never_overlap exclude using gist (
    text_range(entry_id || '/' || track, entry_id || '/' || track, '[]') with &&,
    int8range(from_at, until_at) with &&
);
