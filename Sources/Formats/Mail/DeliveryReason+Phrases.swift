extension DeliveryReason {
  /// What servers say of an address that is unknown, and of other things too: they count in a lasting refusal that is not for security.
  static let doubtful = [
    "mailbox unavailable", "mailbox is unavailable", "recipient address rejected", "recipient rejected", "address rejected", "no recipient",
  ]

  /// In the order in which they are asked: what says more comes first.
  static let phrases: [(DeliveryReason, [String])] = [
    (
      .authentication,
      [
        "spf", "dkim", "dmarc", "unauthenticated email", "sender id", "email is unauthenticated", "authentication checks",
        "authentication-results",
        "fails to pass authentication", "does not pass authentication",
      ]
    ),
    (
      .reverseDNS,
      [
        "reverse dns", "reverse lookup", "reverse hostname", "ptr record", "ptr lookup", "no ptr", "rdns", "mismatches client ip",
        "cannot find your hostname",
        "cannot find your reverse", "unresolvable relay host", "has no dns", "fcrdns", "ip name lookup failed", "ip address lookup",
        "hostname mismatch",
        "client host name", "missing ptr", "does not have a valid ptr", "without reverse", "fix reverse",
      ]
    ),
    (
      .blocked,
      [
        "spamhaus", "spamcop", "sorbs", "barracudacentral", "dnsbl", "blacklist", "black list", "blocklist", "block list", "denylist",
        "blocked using", "rbl ",
        "rbl.", "listed by", "listed at", "listed in", "is listed", "on our list", "client host rejected", "client host [",
        "client host blocked",
        "your ip address", "your ip has been", "ip address has been", "ip address is blocked", "ip blocked", "your network is",
        "your server has been",
        "connection refused by policy", "connections not accepted", "connection dropped", "not allowed to connect", "access from your ip",
        "messages from [", "mail from your", "dynamic ip", "dynamic/residential", "residential ip", "banned", "helo command rejected",
        "helo rejected", "invalid helo", "bad helo", "helo/ehlo", "temporarily blocked", "temporarily deferred due to user complaints",
        "blocked by",
        "bogon", "go away", "you are not welcome", "part of their network", "hosts are not allowed", "заблокирован ваш ip", "ваш ip",
      ]
    ),
    (.badReputation, ["reputation", "poor standing", "bad sender score", "senderscore"]),
    (
      .mailboxFull,
      [
        "mailbox full", "mailbox is full", "mailboxfull", "quota", "mail box full", "mail box is full", "inbox is full",
        "insufficient mailbox",
        "out of storage", "storage limit", "exceeded storage", "exceeded its storage", "no space for", "not enough storage",
        "not enough space",
        "maildir delivery failed", "mailbox size limit", "mailbox exceeds", "mailbox for user is full", "mail file size exceeds",
        "too many messages on this box",
        "overquota", "mailfolder is full", "is over the allowed", "user has too many", "ящик переполнен", "переполнен",
        "скринька переповнена",
        "переповнен", "exceeds allowed size", "insufficient storage for recipient", "user disk", "account is full", "boîte pleine",
      ]
    ),
    (
      .tooBig,
      [
        "message too large", "message too big", "message is too large", "message is too big", "too large message", "message size exceeds",
        "size limit",
        "exceeds maximum", "exceeds the maximum", "maximum message size", "message exceeds", "message length exceeds", "exceeded maximum",
        "too big",
        "size exceed", "larger than", "exceeds fixed", "exceeds size", "превышает", "слишком большое", "занадто великий",
        "content too long",
      ]
    ),
    (.virus, ["virus", "malware", "infected", "trojan", "phishing attack detected", "worm ", "clamav", "вирус", "вірус"]),
    (
      .spam,
      [
        "spam", "unsolicited", "junk mail", "bulk mail", "bulk email", " ube", "(ube", " uce", "content rejected", "advertisement",
        "looks like ", "score too high",
        "message was rejected due to", "phish", "spamassassin", "identified as", "rejected by content", "blocked by our content", "спам",
      ]
    ),
    (
      .tooManyConnections,
      [
        "too many connection", "too many concurrent", "too many simultaneous", "connection rate", "connection limit", "too many sessions",
        "concurrent connections",
      ]
    ),
    (
      .rateLimited,
      [
        "rate limit", "ratelimit", "rate-limit", "too fast", "too frequently", "too many emails", "too many messages", "too many mails",
        "sending limit", "throttl",
        "too much mail", "unusual rate", "excessive", "receiving mail at a rate", "daily limit", "hourly limit", "slow down",
        "please try again slowly", "greylist", "graylist", "grey list", "gray list", "try again later, too",
      ]
    ),
    (
      .senderRejected,
      [
        "sender rejected", "sender address rejected", "sender denied", "sender verify failed", "sender verification",
        "sender address verification",
        "invalid sender", "bad sender", "sender refused", "sender is not", "sender domain", "sender unknown", "unknown sender",
        "sender address has been",
        "domain of sender", "envelope sender", "from address", "not allowed to send", "not authorized to send", "sender not", "badmailfrom",
        "the message from (<>)", "null sender", "empty envelope sender", "bad address syntax in from", "mail from command", "sender's",
        "rejected: sender", "verification failed for",
      ]
    ),
    (
      .relaying,
      [
        "relaying denied", "relay denied", "relay access denied", "relaying not", "relay not", "not permitted to relay", "unable to relay",
        "do not relay",
        "relaying is prohibited", "relay operation rejected", "relaying prohibited", "relaying disallowed", "not a relay", "cannot relay",
        "no relaying",
        "relaying mail to", "that domain isn't in my list", "insecure mail relay", "relaying",
      ]
    ),
    (
      .mailer,
      [
        "procmail", "mailer error", "x-unix", "command failed", "died with status", "exit status", "local mailer", "pipe to", "|ifs",
        "command line usage error",
        "command died", "mailer exited", "mailer failure", "unknown mailer error", "exited with", "x-unix;",
      ]
    ),
    (
      .suspended,
      [
        "account disabled", "account is disabled", "has been disabled", "mailbox disabled", "mailbox is disabled", "user is disabled",
        "suspended", "inactive",
        "is not active", "deactivated", "account has been", "account locked", "account is locked", "mailbox is frozen",
        "temporarily unavailable mailbox",
        "account expired", "blocked mailbox", "account that you tried to reach is disabled", "mailbox has been blocked",
        "email account that you tried to reach is inactive",
        "not been used", "account blocked", "recipient suspend", "is blocked from receiving", "заблокирован", "ящик отключ", "неактивн",
      ]
    ),
    (
      .hasMoved,
      [
        "has moved to", "user has moved", "mailbox has moved", "no longer at this address", "changed address to", "new address is",
        "replaced by",
      ]
    ),
    (
      .hostUnknown,
      [
        "host unknown", "unknown host", "host not found", "domain not found", "no such domain", "unknown domain", "domain does not exist",
        "unrouteable",
        "unroutable", "domain is not reachable", "nxdomain", "domain unknown", "no such host", "host or domain name not found",
        "mx points to", "bad domain",
        "invalid domain", "illegal host", "domain must exist", "domain name not found", "dns domain", "name or service not known",
        "couldn't find any host",
        "no mail hosts for", "unable to resolve", "could not be resolved", "domain isn't", "couldn't find the domain",
        "domain wasn't found", "the host name",
        "no mail server for", "server for this domain", "no matching domain", "address lookup failed", "not a valid domain",
        "all host address lookups failed",
        "домен не найден", "домен не існує", "несуществующий домен",
      ]
    ),
    (
      .notAccepting,
      [
        "does not accept mail", "doesn't accept mail", "not accept any mail", "nullmx", "null mx",
        "smtp protocol returned a permanent error", "no mail accepted",
        "does not receive mail", "host does not accept", "mail server does not accept", "not accepting mail", "service not offered here",
      ]
    ),
    (
      .userUnknown,
      [
        "user unknown", "unknown user", "no such user", "user not found", "user is unknown", "recipient not found", "recipientnotfound",
        "recipient unknown",
        "unknown recipient", "mailbox not found", "mailbox unknown", "no mailbox", "does not exist", "doesn't exist", "do not exist",
        "not exist",
        "invalid recipient", "invalid mailbox", "invalid address", "invalid user", "no such recipient", "no such mailbox",
        "no such address", "no such account", "no such person",
        "unknown address", "address unknown", "unknown local", "unknown mailbox", "unknown account",
        "unknown in ", "addressee unknown", "not a valid", "is not known", "not known here", "undeliverable address", "bad destination",
        "bad recipient", "bad address",
        "not our customer", "not listed in", "no account by that name", "illegal alias", "user doesn't", "user does not",
        "recipient does not", "address does not",
        "account does not", "mailbox does not", "couldn't be found", "could not be found", "wasn't found", "not found at",
        "no valid recipients", "unknown to address",
        "user account is unavailable", "email address could not", "no recipient", "isn't in our", "there is no user", "unknown virtual",
        "person not found",
        "no local mailbox", "invalid local", "user no found", "not found by smtp address lookup",
        "delivery to the following recipient failed permanently: no",
        "destination server rejected recipients", "all recipients were rejected", "адрес не существует", "получатель не найден",
        "пользователь не найден",
        "не существует", "не найден", "не існує", "не знайдено", "нет такого", "unbekannt", "inconnu", "desconocido", "nieznany",
      ]
    ),
    (.userUnknown, doubtful),
    (
      .systemFull,
      [
        "disk full", "no space left", "insufficient disk", "insufficient system storage", "file system full", "mail system full",
        "not enough disk", "out of disk",
      ]
    ),
    (
      .expired,
      [
        "timed out", "timeout", "time out", "time expired", "too long", "retry time", "retry timeout", "not delivered within",
        "could not be delivered for",
        "did not accept our requests", "in the queue", "delivery expired", "message expired", "unable to deliver in", "giving up",
        "has not been able to",
        "attempts to deliver", "not responding", "deadline", "истек", "истёк срок", "вичерпано", "time limit", "maximum retries",
        "delivery time", "queued for too",
      ]
    ),
    (
      .network,
      [
        "no route to host", "network is unreachable", "network unreachable", "host unreachable", "host is unreachable",
        "connection refused", "connection reset",
        "connection lost", "lost connection", "broken pipe", "too many hops", "hop count", "mail loop", "routing loop",
        "loops back to myself", "loop detected",
        "forwarding loop", "could not connect", "couldn't connect", "unable to connect", "connect to", "name server", "dns error",
        "dns failure",
        "socket error", "connection was dropped", "hostname lookup", "try again, host not found", "name lookup fail", "too many received",
        "loop",
      ]
    ),
    (
      .security,
      [
        "access denied", "authentication required", "authentication failed", "auth required", "must issue a starttls", "starttls",
        "encryption required", "tls required",
        "tls is required", "support tls", "requires tls", "ssl", "certificate", "insecure", "security", "permission denied",
        "not authenticated", "authorization",
        "you are not authorized", "not authorised", "not authorized", "access not allowed",
      ]
    ),
    (
      .policy,
      [
        "policy", "header error", "content presents a potential", "prohibited", "not allowed", "administratively", "administrative",
        "too many recipients", "attachment",
        "rejected for", "local restrictions", "restricted", "not permitted", "violat", "rejected by", "because of its content",
        "refused by", "message rejected",
        "denied", "we do not accept", "messages containing", "blocked",
      ]
    ),
    (
      .content,
      [
        "malformed", "bare lf", "bare cr", "mime", "improper", "rfc 5322", "rfc5322", "rfc 2822", "rfc2822", "not rfc", "header field",
        "missing header", "invalid header",
        "line too long", "8bit", "null byte", "invalid character", "format error", "charset",
      ]
    ),
    (
      .syntax,
      [
        "syntax error", "command parameter not implemented", "command not implemented", "not implemented", "unrecognized command",
        "unknown command", "bad sequence",
      ]
    ),
    (
      .systemError,
      [
        "internal error", "local error", "system error", "configuration", "server error", "temporary failure", "local problem",
        "service unavailable",
        "internal server", "processing error", "can't create", "cannot open", "unable to open", "i/o error", "lookup failure",
        "temporarily unavailable", "try again later",
        "local configuration", "resources", "cannot process", "unable to process", "try later", "unexpected", "transaction failed",
      ]
    ),
    (
      .filtered,
      ["not accepting messages", "only accepts", "does not accept messages from", "filtered", "not in my address book", "whitelist"]
    ),
  ]
}
