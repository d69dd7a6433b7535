<div class="page-narrow">
<h1 class="title">[[demo.title]]</h1>
<p class="lead">[[demo.lead]]</p>
<ul class="people section">
{{#PERSON_ITEM}}
<li class="person"><form action="/demo" method="post">[[>shared/csrf]]<input type="hidden" name="email" value="{{EMAIL}}">
<span class="initials" aria-hidden="true">{{INITIALS}}</span>
<span class="person-words"><strong>{{NAME}}</strong> <span class="slate">{{ROLE}}</span></span>
<button class="usa-button usa-button--outline usa-button--tight" type="submit">[[demo.sign_in]]<span class="usa-sr-only"> {{NAME}}</span></button></form></li>
{{/PERSON_ITEM}}
</ul>
<p><a class="link-strong" href="/outbox">[[demo.outbox_link]]</a></p>
</div>
