-- Fills in forms as people do who have signed in: opens a page, takes from its form what is hidden there, adds what somebody would
-- write, sends it, and sees that they are sent on. Only the sending is timed. Takes two files: of cookies, a line a person; and of
-- acts, lines of a page's address, a form's id, fields as name=value joined by & (in which {n} is another number each time), and words
-- that the address has where one is sent on to, with tabs between. The third argument says how often a page's form is sent before the
-- next page is opened.
local people = require("people")
local ffi = require("ffi")
ffi.cdef [[
  typedef struct { long seconds; long nanos; } moment;
  int clock_gettime(int clock, moment *at);
]]
local MONOTONIC = 1

local function micros()
  local at = ffi.new("moment")
  ffi.C.clock_gettime(MONOTONIC, at)
  return tonumber(at.seconds) * 1000000 + tonumber(at.nanos) / 1000
end

function init(args)
  reading = people.headers(args[1], { Accept = "text/html" })
  writing = people.headers(args[1], { Accept = "text/html" })
  acts = {}
  for _, line in ipairs(people.lines(args[2])) do
    local path, form, fields, to = line:match("^(.-)\t(.-)\t(.-)\t(.*)$")
    table.insert(acts, { path = path, form = form, fields = fields, to = to })
  end
  again = tonumber(args[3])
  at = number * 7919 % #acts -- not all at the same one
  written = 0
  times, bad, why, bytes = {}, 0, "", 0
  body, page, sent = nil, nil, 0
end

local function entities(text)
  return (text:gsub("&quot;", '"'):gsub("&#39;", "'"):gsub("&lt;", "<"):gsub("&gt;", ">"):gsub("&amp;", "&"))
end

local function encoded(text)
  return (text:gsub("[^%w%-%._~]", function(c) return string.format("%%%02X", c:byte()) end))
end

local function parts(fields)
  local all = {}
  for name, value in fields:gmatch("([^&=]+)=([^&]*)") do
    table.insert(all, { name, (value:gsub("{n}", number .. "-" .. os.time() .. "-" .. written)) })
  end
  return all
end

local function send(act, html)
  local head, inside = html:match('(<form[^>]-id="' .. act.form .. '"[^>]*>)(.-)</form>')
  if not head then
    return nil
  end
  local all = parts(act.fields)
  for input in inside:gmatch("<input[^>]*>") do
    if input:find('type="hidden"', 1, true) then
      local name, value = input:match('name="(.-)"'), input:match('value="(.-)"') or ""
      if name then
        table.insert(all, { name, entities(value) })
      end
    end
  end
  local text = {}
  if head:find("multipart/form-data", 1, true) then
    for _, part in ipairs(all) do
      table.insert(text, '--bench\r\nContent-Disposition: form-data; name="' .. part[1] .. '"\r\n\r\n' .. part[2] .. "\r\n")
    end
    table.insert(text, "--bench--\r\n")
    writing["Content-Type"] = "multipart/form-data; boundary=bench"
    text = table.concat(text)
  else
    for _, part in ipairs(all) do
      table.insert(text, encoded(part[1]) .. "=" .. encoded(part[2]))
    end
    writing["Content-Type"] = "application/x-www-form-urlencoded"
    text = table.concat(text, "&")
  end
  local action = head:match('action="(.-)"')
  return wrk.format("POST", action and action ~= "" and entities(action) or act.path, writing, text)
end

function request()
  if body then
    began = micros()
    return body
  end
  at = at % #acts + 1
  return wrk.format("GET", acts[at].path, reading)
end

function response(status, headers, html)
  local act = acts[at]
  bytes = bytes + #html
  if body then
    body = nil
    table.insert(times, micros() - began)
    local to = headers["Location"] or ""
    if status ~= 302 and status ~= 303 or not to:find(act.to, 1, true) then
      bad, why = bad + 1, "sent, and answered " .. status .. " " .. to
    elseif sent < again then
      written, sent = written + 1, sent + 1
      body = send(act, page)
    end
    return
  end
  if status == 200 then
    page, written, sent = html, written + 1, 1
    body = send(act, page)
  end
  if not body then
    bad, why = bad + 1, act.path .. " answered " .. status .. ", without a form " .. act.form
  end
end

done = people.tell
