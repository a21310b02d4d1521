-- A count reads the index of its tracks alone, without the table, as far as a vacuum has seen that the rows there are for all. By
-- default one comes after a fifth of the table is new: of ten million rows, two that each count would look up one by one.
alter table training_required set (
  autovacuum_vacuum_insert_scale_factor = 0.02,
  autovacuum_vacuum_scale_factor = 0.02,
  autovacuum_analyze_scale_factor = 0.02
);
