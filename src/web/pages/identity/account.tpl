<div class="page-narrow">
<h1 class="title">[[profile.title]]</h1>
<p class="lead">[[profile.lead]]</p>
<form class="form" action="/account" method="post" novalidate>
[[>shared/csrf]]
[[>shared/error_summary]]
<div class="usa-form-group{{#NAME_ERROR}} usa-form-group--error{{/NAME_ERROR}}">
<label class="usa-label" for="name">[[identity.name]]</label>
<p class="usa-hint" id="name-hint">[[profile.name_hint]]</p>
{{#NAME_ERROR}}<p class="usa-error-message" id="name-error"><svg class="icon" aria-hidden="true"><use href="/static/icons.svg#triangle"></use></svg>{{SENTENCE}}</p>{{/NAME_ERROR}}
<input class="usa-input" id="name" name="name" type="text" value="{{NAME}}"{{#NAME_ERROR}} aria-invalid="true"{{/NAME_ERROR}} aria-describedby="name-hint" autocomplete="name" required>
</div>
<fieldset class="usa-fieldset">
<legend class="usa-legend">[[profile.language]]</legend>
{{#LANGUAGE_ERROR}}<p class="usa-error-message" id="language-error"><svg class="icon" aria-hidden="true"><use href="/static/icons.svg#triangle"></use></svg>{{SENTENCE}}</p>{{/LANGUAGE_ERROR}}
<div class="usa-radio"><input class="usa-radio__input" type="radio" name="language" id="language" value="en"{{#IS_ENGLISH}} checked{{/IS_ENGLISH}}><label class="usa-radio__label" for="language" lang="en">English</label></div>
<div class="usa-radio"><input class="usa-radio__input" type="radio" name="language" id="language-es" value="es"{{#IS_SPANISH}} checked{{/IS_SPANISH}}><label class="usa-radio__label" for="language-es" lang="es">Español</label></div>
</fieldset>
<p class="actions"><button class="usa-button" type="submit">[[forms.save]]</button></p>
</form>

<section class="section" aria-labelledby="email-title">
<h2 class="title-section" id="email-title">[[identity.email]]</h2>
<p class="after-title"><strong>{{EMAIL}}</strong></p>
{{#IS_CONFIRMED}}<p class="second-line"><svg class="icon" aria-hidden="true"><use href="/static/icons.svg#tick"></use></svg> [[profile.email_confirmed]]</p>{{/IS_CONFIRMED}}
{{#NOT_CONFIRMED}}<div class="usa-alert usa-alert--warning"><svg class="icon" aria-hidden="true"><use href="/static/icons.svg#triangle"></use></svg><div class="usa-alert__body"><p><strong>[[profile.email_open]]</strong> [[profile.email_open_more]]</p>
<form action="/confirm/again" method="post">[[>shared/csrf]]<p class="actions actions-tight"><button class="usa-button usa-button--outline usa-button--tight" type="submit">[[profile.confirm_again]]</button></p></form></div></div>{{/NOT_CONFIRMED}}
</section>

<section class="section" aria-labelledby="employments-title">
<div class="group-head"><h2 class="title-section" id="employments-title">[[profile.employments]]</h2><a class="link-strong" href="/account/employments/new">[[profile.employment_new]]</a></div>
<p class="second-line">[[profile.employments_why]]</p>
{{#NO_EMPLOYMENT}}<p class="group-tight">[[profile.employments_none]]</p>{{/NO_EMPLOYMENT}}
{{#EMPLOYMENTS}}<dl class="pairs">
{{#EMPLOYMENT}}<div><dt>{{#RUNNING}}[[profile.since]]{{/RUNNING}}{{#ENDED}}[[profile.from_to]]{{/ENDED}}</dt>
<dd><strong>{{POSITION}}</strong><br>{{#AT_SCHOOL}}{{SCHOOL}}, {{/AT_SCHOOL}}{{DISTRICT}}, {{STATE}}
<div class="actions actions-tight"><a class="link-strong link-small" href="/account/employments/{{ID}}">[[profile.change]]<span class="usa-sr-only">: {{POSITION}}</span></a>
{{#CAN_END}}<form action="/account/employments/{{ID}}/end" method="post">[[>shared/csrf]]<button class="link-button link-strong link-small" type="submit">[[profile.ends_today]]</button></form>{{/CAN_END}}</div></dd></div>
{{/EMPLOYMENT}}</dl>{{/EMPLOYMENTS}}
</section>

<section class="section" aria-labelledby="licenses-title">
<div class="group-head"><h2 class="title-section" id="licenses-title">[[profile.licenses]]</h2><a class="link-strong" href="/account/licenses/new">[[profile.license_new]]</a></div>
<p class="second-line">[[profile.licenses_why]]</p>
{{#NO_LICENSE}}<p class="group-tight">[[profile.licenses_none]]</p>{{/NO_LICENSE}}
{{#LICENSES}}<dl class="pairs">
{{#LICENSE}}<div><dt>{{STATE}}, [[profile.number_of]]</dt>
<dd><strong>{{TYPE}}</strong><br>[[profile.license_time]]{{#HAS_EXPIRED}} [[profile.license_expired]]{{/HAS_EXPIRED}}
<div class="actions actions-tight"><a class="link-strong link-small" href="/account/licenses/{{ID}}">[[profile.change]]<span class="usa-sr-only">: {{TYPE}}</span></a></div></dd></div>
{{/LICENSE}}</dl>{{/LICENSES}}
</section>

<section class="section" aria-labelledby="memberships-title">
<h2 class="title-section" id="memberships-title">[[profile.memberships]]</h2>
<p class="second-line">[[profile.memberships_why]]</p>
{{#NOT_CONFIRMED}}<p class="group-tight">[[profile.memberships_hidden]]</p>{{/NOT_CONFIRMED}}
{{#NO_MEMBERSHIP}}<p class="group-tight">[[profile.memberships_none]]</p>{{/NO_MEMBERSHIP}}
{{#MEMBERSHIPS}}<dl class="pairs">
{{#MEMBERSHIP}}<div><dt>{{STANDING}}</dt><dd><strong>{{ORGANIZATION}}</strong><br>[[profile.member_number]]</dd></div>
{{/MEMBERSHIP}}</dl>{{/MEMBERSHIPS}}
</section>

<section class="section" aria-labelledby="security-title">
<h2 class="title-section" id="security-title">[[profile.security]]</h2>
<p class="after-title"><a class="link-strong" href="/account/password">[[profile.password_title]]</a></p>
<form action="/sign-out" method="post" data-sign-out>[[>shared/csrf]]<p class="actions"><button class="usa-button usa-button--outline" type="submit">[[profile.sign_out]]</button></p></form>
<form class="group" action="/account/sessions/end" method="post">[[>shared/csrf]]<p>[[profile.sign_out_elsewhere_words]]</p><p class="actions"><button class="link-button link-strong" type="submit">[[profile.sign_out_elsewhere]]</button></p></form>
</section>
</div>
