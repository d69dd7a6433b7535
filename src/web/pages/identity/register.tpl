<div class="page-narrow">
<h1 class="title">[[identity.register_title]]</h1>
<p class="lead">[[identity.register_lead]]</p>
<form class="form" action="/register" method="post">
[[>shared/error_summary]]
<input type="hidden" name="next" value="{{NEXT}}">
<div class="usa-form-group{{#NAME_ERROR}} usa-form-group--error{{/NAME_ERROR}}">
<label class="usa-label" for="name">[[identity.name]]</label>
<p class="usa-hint" id="name-hint">[[identity.name_hint]]</p>
{{#NAME_ERROR}}<p class="usa-error-message" id="name-error">{{SENTENCE}}</p>{{/NAME_ERROR}}
<input class="usa-input" id="name" name="name" autocomplete="name" value="{{NAME}}" aria-describedby="name-hint" required>
</div>
<div class="usa-form-group{{#EMAIL_ERROR}} usa-form-group--error{{/EMAIL_ERROR}}">
<label class="usa-label" for="email">[[identity.email]]</label>
<p class="usa-hint" id="email-hint">[[identity.email_hint]]</p>
{{#EMAIL_ERROR}}<p class="usa-error-message" id="email-error">{{SENTENCE}}</p>{{/EMAIL_ERROR}}
<input class="usa-input" id="email" name="email" type="email" autocomplete="email" value="{{EMAIL}}" aria-describedby="email-hint" required>
</div>
<div class="usa-form-group{{#PASSWORD_ERROR}} usa-form-group--error{{/PASSWORD_ERROR}}">
<label class="usa-label" for="password">[[identity.password]]</label>
<p class="usa-hint" id="password-hint">[[identity.password_hint]]</p>
{{#PASSWORD_ERROR}}<p class="usa-error-message" id="password-error">{{SENTENCE}}</p>{{/PASSWORD_ERROR}}
<input class="usa-input" id="password" name="password" type="password" autocomplete="new-password" aria-describedby="password-hint" required>
</div>
<p class="actions"><button class="usa-button" type="submit">[[identity.register_button]]</button> <a href="/sign-in?next={{NEXT}}">[[identity.have_account]]</a></p>
</form>
</div>
