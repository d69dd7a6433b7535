<div class="page-narrow">
<h1 class="title">[[identity.forgotten_title]]</h1>
{{#SENT}}<p class="lead" role="status">[[identity.forgotten_sent]]</p>{{/SENT}}
<form class="form" action="/forgotten-password" method="post">
<div class="usa-form-group">
<label class="usa-label" for="email">[[identity.email]]</label>
<input class="usa-input" id="email" name="email" type="email" autocomplete="username" required>
</div>
<p class="actions"><button class="usa-button" type="submit">[[identity.forgotten_button]]</button></p>
</form>
</div>
