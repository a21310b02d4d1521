-- Requests to sign off whose mentor may not sign any more, and nobody else does in their place: the learner asks anew.
alter table training_sign_off drop constraint training_sign_off_state_check;
alter table training_sign_off
  add constraint training_sign_off_state_check check (state in ('ASKED', 'SIGNED', 'DECLINED', 'WITHDRAWN', 'LAPSED'));
