-- Answers the questions of a quiz, each again and again, as the page's script does. Each person has a sitting of their own.
-- Takes two files: of cookies, and of the identities of sittings, a line a person each; and how many questions there are.
local people = require("people")

function init(args)
  headers = people.headers(args[1], { Accept = "application/json", ["Content-Type"] = "application/json" })
  address = "/api/v1/training/sittings/" .. people.lines(args[2])[number + 1]
  questions = tonumber(args[3])
  at, versions, bytes, bad, why = 0, nil, 0, 0, ""
end

-- First the sitting itself: it says which version of an answer is there.
function request()
  if not versions then
    return wrk.format("GET", address, headers)
  end
  at = at % questions + 1
  return wrk.format("PUT", address .. "/answers/" .. at, headers,
    string.format('{"answer":{"options":[%d]},"version":%d}', 1 + (versions[at] + number) % 2, versions[at]))
end

function response(status, headers, body)
  bytes = bytes + #body
  if status ~= 200 then
    bad, why = bad + 1, "answered " .. status .. " " .. body:sub(1, 200)
    versions = nil
  elseif not versions then
    versions = {}
    for version in body:gmatch('"version":(%d+)') do
      table.insert(versions, tonumber(version))
    end
  else
    versions[at] = tonumber(body:match('"version":(%d+)'))
  end
end

done = people.tell
