-- What a scenario is about, so that opening and comparing it begins there. Null: begun before this was kept.

alter table scenarios add column question jsonb;          -- scenarios/question.ts: questionFrom
