<div class="page-narrow">
<h1 class="title">[[identity.new_password_title]]</h1>
<form class="form" action="/new-password" method="post">
[[>shared/error_summary]]
<input type="hidden" name="link" value="{{LINK}}">
<div class="usa-form-group{{#PASSWORD_ERROR}} usa-form-group--error{{/PASSWORD_ERROR}}">
<label class="usa-label" for="password">[[identity.new_password]]</label>
<p class="usa-hint" id="password-hint">[[identity.password_hint]]</p>
{{#PASSWORD_ERROR}}<p class="usa-error-message" id="password-error">{{SENTENCE}}</p>{{/PASSWORD_ERROR}}
<input class="usa-input" id="password" name="password" type="password" autocomplete="new-password" aria-describedby="password-hint" required>
</div>
<p class="actions"><button class="usa-button" type="submit">[[forms.save]]</button></p>
</form>
</div>
