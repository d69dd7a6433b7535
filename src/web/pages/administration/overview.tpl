<h1 class="title">[[administration.title]]</h1>
<p class="lead">[[administration.lead]]</p>
<dl class="pairs">
<div><dt><a class="link-strong" href="/administration/organizations">[[administration.organizations]]</a></dt><dd>{{ORGANIZATIONS}} [[administration.organizations_words]]</dd></div>
<div><dt><a class="link-strong" href="/administration/people">[[administration.people]]</a></dt><dd>{{ROLES}} [[administration.people_words]]</dd></div>
<div><dt><a class="link-strong" href="/administration/jobs">[[administration.jobs]]</a></dt><dd>{{WAITING}} {{FAILED}}</dd></div>
<div><dt><a class="link-strong" href="/administration/audit">[[administration.audit]]</a></dt><dd>{{EVENTS}} [[administration.audit_words]]</dd></div>
</dl>
