{{#NOTHING}}<div class="page-narrow">
<h1 class="title">[[recognition.license_title]]</h1>
<div class="empty section">
<svg class="empty-mark" aria-hidden="true"><use href="/static/icons.svg#leaf"></use></svg>
<h2 class="title-side">[[recognition.none_title]]</h2>
<p>[[recognition.none_words]]</p>
<p class="actions"><a class="usa-button" href="/account/licenses/new">[[profile.license_new]]</a><a class="link-strong" href="/account/employments/new">[[profile.employment_new]]</a><a href="/recognition">[[recognition.elsewhere]]</a><a href="/unit-certificates">[[certificates.title]]</a></p>
</div>
</div>{{/NOTHING}}
