-- By it other instances learn that a session is over; a row stays for a day.
CREATE TABLE ended_session (
    token_hash BINARY(32) NOT NULL PRIMARY KEY,
    ended_at DATETIME(6) NOT NULL,
    KEY ended_session_at (ended_at)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4
