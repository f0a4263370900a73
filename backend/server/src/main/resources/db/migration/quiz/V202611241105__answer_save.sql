CREATE TABLE answer_save (
    quiz_id BIGINT NOT NULL,
    resident_id BIGINT NOT NULL,
    number INT NOT NULL,
    question SMALLINT NOT NULL,
    save_number INT NOT NULL,
    chosen INT NULL,
    written VARCHAR(200) NULL,
    saved_at DATETIME(6) NOT NULL,
    PRIMARY KEY (quiz_id, resident_id, number, question, save_number),
    KEY answer_save_resident (resident_id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4
