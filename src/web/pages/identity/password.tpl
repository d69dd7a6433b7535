<div class="page-narrow">
<nav class="trail" aria-label="[[forms.trail]]"><a href="/account">[[profile.title]]</a></nav>
<h1 class="title">[[profile.password_title]]</h1>
<p class="lead">[[profile.password_lead]]</p>
<form class="form" action="/account/password" method="post" novalidate>
[[>shared/csrf]]
[[>shared/error_summary]]
<div class="usa-form-group{{#OLD_ERROR}} usa-form-group--error{{/OLD_ERROR}}">
<label class="usa-label" for="old">[[profile.old_password]]</label>
{{#OLD_ERROR}}<p class="usa-error-message" id="old-error"><svg class="icon" aria-hidden="true"><use href="/static/icons.svg#triangle"></use></svg>{{SENTENCE}}</p>{{/OLD_ERROR}}
<input class="usa-input" id="old" name="old" type="password"{{#OLD_ERROR}} aria-invalid="true"{{/OLD_ERROR}} autocomplete="current-password" required>
</div>
<div class="usa-form-group{{#PASSWORD_ERROR}} usa-form-group--error{{/PASSWORD_ERROR}}">
<label class="usa-label" for="password">[[identity.new_password]]</label>
<p class="usa-hint" id="password-hint">[[identity.password_hint]]</p>
{{#PASSWORD_ERROR}}<p class="usa-error-message" id="password-error"><svg class="icon" aria-hidden="true"><use href="/static/icons.svg#triangle"></use></svg>{{SENTENCE}}</p>{{/PASSWORD_ERROR}}
<input class="usa-input" id="password" name="password" type="password"{{#PASSWORD_ERROR}} aria-invalid="true"{{/PASSWORD_ERROR}} aria-describedby="password-hint" autocomplete="new-password" required>
</div>
<p class="actions"><button class="usa-button" type="submit">[[profile.password_button]]</button> <a href="/account">[[forms.cancel]]</a></p>
</form>
<p class="group"><a href="/forgotten-password">[[identity.forgotten]]</a></p>
</div>
