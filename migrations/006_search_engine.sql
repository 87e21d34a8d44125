-- Which version of the analyser a document was made with: what was made with another is made again by the worker.

alter table search_docs add column projection text not null default '';
