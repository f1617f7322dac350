-- Which of the operator's keys are still needed is asked every minute; the answer stands in the index alone.
alter table filing_key add key filing_key_no (key_no, filing_id);
