-- In a transaction of its own: PostgreSQL lets nobody use a new value of an enum in the one that adds it.

-- AlterEnum
ALTER TYPE "StaleReason" ADD VALUE 'objection';
