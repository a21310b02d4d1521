-- {clause} says whose clause it is by now. What was written before was written around the bare number.
update moderation_template
   set text = regexp_replace(text, '(?<!\\)\{clause\}', '{clauseNumber}', 'g'), version = version + 1
 where text ~ '(?<!\\)\{clause\}';
