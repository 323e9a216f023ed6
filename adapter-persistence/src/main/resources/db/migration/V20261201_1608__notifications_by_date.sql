create index notifications_by_date on notifications (notified_at);
