-- Both cost a random page for each start and each save; what is asked by resident goes through attempt.
ALTER TABLE quiz_entry DROP KEY quiz_entry_resident
