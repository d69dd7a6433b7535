{{#ERROR_SUMMARY}}
<div class="error-summary" role="alert" tabindex="-1" data-focus>
<h2 class="title-side">[[forms.look_again]]</h2>
<ul>{{#ERROR}}<li><a href="#{{FIELD}}">{{SENTENCE}}</a></li>{{/ERROR}}</ul>
</div>
{{/ERROR_SUMMARY}}
