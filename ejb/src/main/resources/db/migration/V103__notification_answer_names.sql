-- What an answer to a mail names, as the files of it that were left out; one a line.
alter table notification_letter
    add column names text check (length(names) between 1 and 2000),
    add constraint notification_letter_answer_names check (names is null or answer is not null);
