<div class="page-narrow">
<h1 class="title">[[identity.sign_in_title]]</h1>
{{#DEMO}}<p class="lead">[[identity.sign_in_demo]] <a href="/demo">[[identity.sign_in_demo_link]]</a></p>{{/DEMO}}
<form class="form" action="/sign-in" method="post">
[[>shared/error_summary]]
<input type="hidden" name="next" value="{{NEXT}}">
<div class="usa-form-group{{#EMAIL_ERROR}} usa-form-group--error{{/EMAIL_ERROR}}">
<label class="usa-label" for="email">[[identity.email]]</label>
{{#EMAIL_ERROR}}<p class="usa-error-message" id="email-error">{{SENTENCE}}</p>{{/EMAIL_ERROR}}
<input class="usa-input" id="email" name="email" type="email" autocomplete="username" value="{{EMAIL}}" required>
</div>
<div class="usa-form-group">
<label class="usa-label" for="password">[[identity.password]]</label>
<input class="usa-input" id="password" name="password" type="password" autocomplete="current-password" required>
</div>
<p class="actions"><button class="usa-button" type="submit">[[identity.sign_in_button]]</button> <a href="/register?next={{NEXT}}">[[identity.no_account]]</a> <a href="/forgotten-password">[[identity.forgotten]]</a></p>
</form>
</div>
