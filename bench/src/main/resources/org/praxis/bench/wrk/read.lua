-- Reads pages as people do who have signed in. Takes two files: of cookies, a line a person; and of pages, lines of an address, a tab
-- and words that the page must have.
local people = require("people")

function init(args)
  pages = people.pages(args[2], people.headers(args[1], { Accept = "text/html" }))
  at = number * 7919 % #pages -- not all at the same one
  bytes, bad, why = 0, 0, ""
end

function request()
  at = at % #pages + 1
  return pages[at].request
end

function response(status, headers, body)
  bytes = bytes + #body
  bad, why = people.look(pages[at], status, body, bad, why)
end

done = people.tell
