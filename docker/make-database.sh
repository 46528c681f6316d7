#!/bin/sh
# Run once by the postgres image on an empty volume: the service gets an ordinary role that owns its database, no superuser.
set -eu
psql --set=ON_ERROR_STOP=1 --set=password="$OWNER_PASSWORD" --username="$POSTGRES_USER" --dbname=postgres <<'SQL'
CREATE ROLE siklus LOGIN CREATEROLE PASSWORD :'password';
CREATE DATABASE siklus OWNER siklus;
SQL
