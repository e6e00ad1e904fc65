# shellcheck shell=bash
# MariaDB's image reads this once, when its folder is empty, with its own functions at hand.
# `backup` reads, asks for the place in the binary log and reads that too (TRIGGER is what it takes to read triggers).
# `restore` may do everything in the shop's database and beside it, see who is connected, and play a binary log.

shop=${MARIADB_DATABASE//_/\\_}

docker_process_sql --binary-mode <<SQL
CREATE USER IF NOT EXISTS 'backup'@'%'
  IDENTIFIED BY '$(docker_sql_escape_string_literal "$DB_BACKUP_PASSWORD")';
GRANT BINLOG MONITOR, REPLICATION SLAVE ON *.* TO 'backup'@'%';
GRANT SELECT, SHOW VIEW, TRIGGER ON \`$shop\`.* TO 'backup'@'%';
CREATE USER IF NOT EXISTS 'restore'@'%'
  IDENTIFIED BY '$(docker_sql_escape_string_literal "$DB_RESTORE_PASSWORD")';
GRANT PROCESS, BINLOG REPLAY ON *.* TO 'restore'@'%';
GRANT ALL ON \`$shop\`.* TO 'restore'@'%';
GRANT ALL ON \`${shop}\\_%\`.* TO 'restore'@'%';
SQL
