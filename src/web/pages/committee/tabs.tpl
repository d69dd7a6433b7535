<nav class="tabs tabs-wrap no-print" aria-label="[[committee.tabs]]">
<a class="tab" href="/committee?committee={{SLUG}}"{{#ON_INBOX}} aria-current="page"{{/ON_INBOX}}>[[committee.inbox_title]]</a>
<a class="tab" href="/committee/meetings?committee={{SLUG}}"{{#ON_MEETINGS}} aria-current="page"{{/ON_MEETINGS}}>[[committee.meetings_title]]</a>
<a class="tab" href="/committee/register?committee={{SLUG}}"{{#ON_REGISTER}} aria-current="page"{{/ON_REGISTER}}>[[committee.register_title]]</a>
<a class="tab" href="/committee/members?committee={{SLUG}}"{{#ON_MEMBERS}} aria-current="page"{{/ON_MEMBERS}}>[[committee.members_title]]</a>
<a class="tab" href="/committee/bylaws?committee={{SLUG}}"{{#ON_BYLAWS}} aria-current="page"{{/ON_BYLAWS}}>[[committee.bylaws_title]]</a>
</nav>
