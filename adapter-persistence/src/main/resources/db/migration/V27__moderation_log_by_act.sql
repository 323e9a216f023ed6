create index moderation_log_by_act on moderation_log (act, id);
