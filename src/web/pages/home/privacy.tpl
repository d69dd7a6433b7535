<div class="page-narrow prose">
<h1 class="title">[[home.privacy_title]]</h1>
<p>[[home.privacy_1]]</p>
<p>[[home.privacy_2]]</p>
<p>[[home.privacy_3]]</p>
</div>
